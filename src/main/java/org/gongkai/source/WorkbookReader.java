package org.gongkai.source;

import java.io.IOException;
import java.util.Objects;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.UnsupportedFileFormatException;
import org.gongkai.source.UnreadableFileException.Cause;

/** Reads a file of any format that is read, within limits. Safe for use by several threads. */
public final class WorkbookReader {

    private final ReadingLimits limits;

    public WorkbookReader(ReadingLimits limits) {
        this.limits = Objects.requireNonNull(limits);
    }

    /**
     * Reads a file.
     *
     * @param bytes content of the file
     * @param fileName names the sheet of a CSV file; it says nothing about the format
     * @throws UnreadableFileException if the file as a whole cannot be taken
     */
    public Workbook read(byte[] bytes, String fileName) throws UnreadableFileException {
        if (bytes.length > limits.bytes()) {
            String detail = bytes.length + " bytes, limit " + limits.bytes();
            throw new UnreadableFileException(Cause.TOO_LARGE, FileFormat.UNKNOWN, detail);
        }
        FileFormat format = FileFormatDetector.detect(bytes);
        FormatReader reader = readerOf(format);
        try {
            return reader.read(bytes, fileName);
        } catch (EncryptedDocumentException encrypted) {
            throw new UnreadableFileException(Cause.ENCRYPTED, format, encrypted);
        } catch (UnsupportedFileFormatException variant) {
            throw new UnreadableFileException(Cause.NOT_READ_YET, format, variant);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // The libraries throw runtime exceptions of every kind, and nest without bound, on broken input.
            throw new UnreadableFileException(causeOf(broken), format, broken);
        }
    }

    private FormatReader readerOf(FileFormat format) throws UnreadableFileException {
        return switch (format) {
            case XLSX, XLS -> new ExcelReader(format, limits);
            case CSV -> new CsvReader(limits);
            case EMPTY -> throw new UnreadableFileException(Cause.EMPTY, format, "no content");
            case ENCRYPTED -> throw new UnreadableFileException(Cause.ENCRYPTED, format, "behind a password");
            case UNKNOWN -> throw new UnreadableFileException(Cause.UNKNOWN_FORMAT, format, "no known format");
            case HTML, MHTML, DOCX, DOC, RTF, ODS, XLSB, SPREADSHEETML, PDF, ZIP ->
                throw new UnreadableFileException(Cause.NOT_READ_YET, format, format.extension());
        };
    }

    /** POI tells these two only by their words. */
    private static Cause causeOf(Throwable broken) {
        String message = String.valueOf(broken.getMessage());
        if (message.contains("Zip bomb")) {
            return Cause.TOO_LARGE;
        }
        return message.contains("Strict OOXML") ? Cause.NOT_READ_YET : Cause.DAMAGED;
    }
}
