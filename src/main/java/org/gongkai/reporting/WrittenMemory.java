package org.gongkai.reporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.publish.WholeFile;

/**
 * What a night wrote of long results, as a file of lines that ends with a hash of them.
 *
 * @param files by their names
 * @param years by their keys
 */
record WrittenMemory(Map<String, WrittenFile> files, Map<String, WrittenYear> years) {

    private static final String HEAD = "parts written, version 2";
    private static final String END = "end ";
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})\t([0-9a-f]{64})\t([^\t]+)");
    private static final Pattern YEAR =
            Pattern.compile("year\t([0-9a-f]{64})\t([0-9]{1,18})\t([^\t]+\t-?[0-9]+)((?:\t[^\t]+)+)");

    WrittenMemory {
        files = Map.copyOf(files);
        years = Map.copyOf(years);
    }

    /** What a file says, and the hash of its bytes. */
    record WrittenFile(String says, String hash) {}

    /** What a year of a result is made of, how many rows that are, and the names of the files that they became, in their order. */
    record WrittenYear(String says, long rows, List<String> files) {

        WrittenYear {
            files = List.copyOf(files);
        }

        /** The key of a year of a result that is called like its file where there is one. */
        static String key(String result, int year) {
            return result + "\t" + year;
        }
    }

    static WrittenMemory empty() {
        return new WrittenMemory(Map.of(), Map.of());
    }

    /** What is there whole; a file that is damaged remembers nothing. */
    static WrittenMemory read(Path memory) {
        try {
            String text = Files.readString(memory);
            int end = text.lastIndexOf(END);
            if (end < 0 || !text.startsWith(HEAD + "\n") || !text.substring(end).equals(end(text.substring(0, end)))) {
                return empty();
            }
            return of(text.substring(0, end).lines().skip(1).toList());
        } catch (IOException notThereOrDamaged) {
            return empty();
        }
    }

    private static WrittenMemory of(List<String> lines) {
        Map<String, WrittenFile> files = new TreeMap<>();
        Map<String, WrittenYear> years = new TreeMap<>();
        for (String line : lines) {
            Matcher file = FILE.matcher(line);
            Matcher year = YEAR.matcher(line);
            if (file.matches()) {
                files.put(file.group(3), new WrittenFile(file.group(1), file.group(2)));
            } else if (year.matches()) {
                List<String> names = List.of(year.group(4).substring(1).split("\t"));
                years.put(year.group(3), new WrittenYear(year.group(1), Long.parseLong(year.group(2)), names));
            }
        }
        return files.size() + years.size() == lines.size() ? new WrittenMemory(files, years) : empty();
    }

    void write(Path memory) throws IOException {
        StringBuilder lines = new StringBuilder(HEAD + "\n");
        new TreeMap<>(files)
                .forEach((name, file) -> lines.append(file.says() + "\t" + file.hash() + "\t" + name + "\n"));
        new TreeMap<>(years).forEach((key, year) -> {
            lines.append("year\t" + year.says() + "\t" + year.rows() + "\t" + key);
            year.files().forEach(name -> lines.append("\t" + name));
            lines.append("\n");
        });
        WholeFile.write(memory, (lines + end(lines.toString())).getBytes(StandardCharsets.UTF_8));
    }

    private static String end(String lines) {
        return END + DigestUtils.sha256Hex(lines) + "\n";
    }
}
