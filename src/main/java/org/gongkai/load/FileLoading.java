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
import org.gongkai.source.ReadingLimits;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/** Reads planned files. Safe for use by several threads. */
public final class FileLoading {

    private final InputFolder folder;
    private final FormReader reader;
    private final ReadingLimits limits;

    /** Reads files of that folder with that reader, none larger than the limit. */
    public FileLoading(InputFolder folder, FormReader reader, ReadingLimits limits) {
        this.folder = folder;
        this.reader = reader;
        this.limits = limits;
    }

    /** Reads a file, if its content is still the planned one. */
    public FileToLoad read(InputFile input) {
        if (input.contentHash().isEmpty()) {
            return nothingTaken(input, TroubleCode.FILE_UNREADABLE, "");
        }
        if (input.size() > limits.bytes()) {
            return nothingTaken(input, TroubleCode.FILE_TOO_LARGE, input.size() + " > " + limits.bytes() + " bytes");
        }
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(input.file()));
            boolean planned = ContentHash.of(bytes).equals(input.contentHash());
            return new FileToLoad(input, planned ? Optional.of(reader.read(bytes, input.file())) : Optional.empty());
        } catch (IOException goneSincePlanned) {
            return new FileToLoad(input, Optional.empty());
        }
    }

    private static FileToLoad nothingTaken(InputFile input, TroubleCode code, String expected) {
        Trouble trouble = Trouble.ofFile(code, input.file(), expected);
        return new FileToLoad(
                input,
                Optional.of(new FileReading(
                        input.file(),
                        FileFormat.UNKNOWN,
                        Optional.empty(),
                        List.of(),
                        List.of(trouble),
                        CellCount.NONE)));
    }
}
