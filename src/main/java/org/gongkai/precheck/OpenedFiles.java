package org.gongkai.precheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.source.FileFormat;
import org.gongkai.source.Member;
import org.gongkai.source.ReadingLimits;
import org.gongkai.source.WorkbookReader;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/** Files that are opened while the knowledge is still being read: each takes about as long as the other. */
public final class OpenedFiles {

    private static final ReadingLimits LIMITS = ReadingLimits.defaults();

    private final List<Path> files;
    private final List<CompletableFuture<List<Member>>> opened = new ArrayList<>();

    /** Begins to open the files. */
    public OpenedFiles(List<Path> files) {
        this.files = List.copyOf(files);
        WorkbookReader reader = new WorkbookReader(LIMITS);
        files.forEach(file -> opened.add(CompletableFuture.supplyAsync(() -> open(reader, file))));
    }

    private static List<Member> open(WorkbookReader reader, Path file) {
        try {
            return reader.readAll(Files.readAllBytes(file), file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the forms in them. What is wrong with a file is in its reading. */
    public List<FileReading> read(FormReader reader) {
        List<FileReading> readings = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            readings.add(read(reader, files.get(i), opened.get(i)));
        }
        return readings;
    }

    private static FileReading read(FormReader reader, Path file, CompletableFuture<List<Member>> members) {
        String name = file.toString().replace('\\', '/');
        try {
            return reader.read(members.join(), name);
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException) {
                return FileReading.nothing(
                        name, FileFormat.UNKNOWN, Trouble.ofFile(TroubleCode.FILE_UNREADABLE, name, ""));
            }
            throw e;
        }
    }
}
