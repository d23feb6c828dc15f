package org.gongkai.source;

import java.io.IOException;
import java.util.List;
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
     * Reads a file that is no archive.
     *
     * @param bytes content of the file
     * @param fileName names the sheet of a format without such names; it says nothing about the format
     * @throws UnreadableFileException if the file as a whole cannot be taken
     */
    public Workbook read(byte[] bytes, String fileName) throws UnreadableFileException {
        return read(bytes, fileName, Budget.of(limits), formatOf(bytes));
    }

    /**
     * Reads a file, and each of the files in it if it is an archive.
     *
     * @param bytes content of the file
     * @param fileName names the sheet of a format without such names; it says nothing about the format
     * @return the file itself under an empty name, or the members of the archive in the order of their names
     */
    public List<Member> readAll(byte[] bytes, String fileName) {
        Budget budget = Budget.of(limits);
        FileFormat format = formatOf(bytes);
        return format == FileFormat.ZIP
                ? new ArchiveReader(this, budget).read(bytes)
                : List.of(member("", bytes, fileName, budget, format));
    }

    Member member(String name, byte[] bytes, String fileName, Budget budget) {
        return member(name, bytes, fileName, budget, formatOf(bytes));
    }

    private Member member(String name, byte[] bytes, String fileName, Budget budget, FileFormat format) {
        try {
            return new Member.Taken(name, read(bytes, fileName, budget, format));
        } catch (UnreadableFileException reason) {
            return new Member.Refused(name, reason);
        }
    }

    /** The format by the content, at which nobody looks where it is too large. */
    private FileFormat formatOf(byte[] bytes) {
        return bytes.length > limits.bytes() ? FileFormat.UNKNOWN : FileFormatDetector.detect(bytes);
    }

    private Workbook read(byte[] bytes, String fileName, Budget budget, FileFormat format)
            throws UnreadableFileException {
        if (bytes.length > limits.bytes()) {
            String detail = bytes.length + " bytes, limit " + limits.bytes();
            throw new UnreadableFileException(Cause.TOO_LARGE, FileFormat.UNKNOWN, detail);
        }
        try {
            if (format == FileFormat.ENCRYPTED) {
                byte[] opened = ProtectedPackage.open(bytes, budget);
                return read(opened, fileName, budget, formatOf(opened));
            }
            return readerOf(format, budget).read(bytes, fileName);
        } catch (EncryptedDocumentException encrypted) {
            throw new UnreadableFileException(Cause.ENCRYPTED, format, encrypted);
        } catch (UnsupportedFileFormatException variant) {
            throw new UnreadableFileException(Cause.NOT_READ_YET, format, variant);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // The libraries throw runtime exceptions of every kind, and nest without bound, on broken input.
            throw new UnreadableFileException(causeOf(broken), format, broken);
        }
    }

    private static FormatReader readerOf(FileFormat format, Budget budget) throws UnreadableFileException {
        return switch (format) {
            case XLSX, XLS -> new ExcelReader(format, budget);
            case XLSB -> new XlsbReader(budget);
            case SPREADSHEETML -> new SpreadsheetMlReader(budget);
            case ODS, FODS -> new OdsReader(format, budget);
            case CSV -> new CsvReader(budget);
            case HTML -> new HtmlReader(budget);
            case MHTML -> new MhtmlReader(budget);
            case DOCX -> new DocxReader(budget);
            case DOC -> new DocReader(budget);
            case EMPTY -> throw new UnreadableFileException(Cause.EMPTY, format, "no content");
            case ENCRYPTED -> throw new UnreadableFileException(Cause.ENCRYPTED, format, "behind a password");
            case UNKNOWN -> throw new UnreadableFileException(Cause.UNKNOWN_FORMAT, format, "no known format");
            case RTF, PDF, OFD, OFFICE, IMAGE, ZIP, RAR, SEVEN_ZIP, GZIP ->
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
