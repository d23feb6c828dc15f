package org.gongkai.load;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.gongkai.form.CellCount;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.plan.ContentHash;
import org.gongkai.plan.InputFile;
import org.gongkai.plan.InputFolder;
import org.gongkai.source.FileFormat;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/** Reads planned files. Safe for use by several threads. */
public final class FileLoading {

    private final InputFolder folder;
    private final FormReader reader;

    /** Reads files of that folder with that reader. */
    public FileLoading(InputFolder folder, FormReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** Reads a file, if its content is still the planned one. */
    public FileToLoad read(InputFile input) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(input.file()));
            boolean planned = ContentHash.of(bytes).equals(input.contentHash());
            return new FileToLoad(input, planned ? Optional.of(reader.read(bytes, input.file())) : Optional.empty());
        } catch (IOException e) {
            return new FileToLoad(
                    input, input.contentHash().isEmpty() ? Optional.of(unreadable(input, e)) : Optional.empty());
        }
    }

    private static FileReading unreadable(InputFile input, IOException e) {
        Trouble trouble = Trouble.ofFile(
                TroubleCode.FILE_UNREADABLE, input.file(), e.getClass().getSimpleName());
        return new FileReading(
                input.file(), FileFormat.UNKNOWN, Optional.empty(), List.of(), List.of(trouble), CellCount.NONE);
    }
}
