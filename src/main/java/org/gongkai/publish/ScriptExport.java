package org.gongkai.publish;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes results as scripts for a page that is opened from a disk, where it may run a script beside it but not read a
 * file: {@code gongkai.take("series/3713", {"columns": [...], "keys": 1, "rows": [...], "texts": {...}})}. So that
 * millions of rows stay small, an empty place in a row is null, or as in the row above in the first columns, the keys;
 * and a text is the number of its place among the texts of its column. Immutable; safe for use by many threads.
 */
public final class ScriptExport {

    /**
     * Writes all rows that are still to come into one script.
     *
     * @param source where the rows come from
     * @param folder the folder of scripts
     * @param name what the page asks for: {@code span} becomes {@code span.js}
     */
    public Path write(ResultRows source, Path folder, String name) throws SQLException, IOException {
        return writeScript(new ScriptRows(source, 1, 0), folder, name);
    }

    /**
     * Writes all rows that are still to come into a script for each part, {@code series/3713.js}.
     *
     * @param source where the rows come from, ordered by their first column, which tells the part
     * @param folder the folder of scripts
     * @param name what the page asks for, before the part
     * @param keys how many columns behind the first are left out where they are as in the row above
     */
    public List<Path> writeParts(ResultRows source, Path folder, String name, int keys)
            throws SQLException, IOException {
        ScriptRows rows = new ScriptRows(source, 2, keys);
        List<Path> files = new ArrayList<>();
        while (rows.hasNext()) {
            files.add(writeScript(rows, folder, name + "/" + rows.nextPart()));
        }
        return files;
    }

    private static Path writeScript(ScriptRows rows, Path folder, String name) throws SQLException, IOException {
        Path file = folder.resolve(name + ".js");
        Files.createDirectories(file.getParent());
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("gongkai.take(" + JsonText.quotedInScript(name) + ",{\"columns\":" + rows.columns()
                    + ",\"keys\":" + rows.keys() + ",\"rows\":[");
            String separator = "\n";
            while (rows.hasNextOfPart()) {
                writer.write(separator + rows.next());
                separator = ",\n";
            }
            writer.write("\n],\"texts\":" + rows.texts() + "});\n");
        }
        return file;
    }
}
