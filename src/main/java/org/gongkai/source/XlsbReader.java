package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;

/** Reads Excel workbooks with binary parts; records are named as in MS-XLSB. */
final class XlsbReader implements FormatReader {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final int WORKBOOK_PROPERTIES = 153;
    private static final int SHEET = 156;
    private static final int SHARED_STRING = 19;

    private final Budget budget;

    XlsbReader(Budget budget) {
        this.budget = budget;
    }

    @Override
    public Workbook read(byte[] bytes, String fileName) throws IOException, UnreadableFileException {
        budget.inflation().check(bytes, FileFormat.XLSB);
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            PackagePart book = target(container, "officeDocument");
            return new Workbook(FileFormat.XLSB, Optional.empty(), sheets(book));
        } catch (InvalidFormatException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    private static PackagePart target(OPCPackage container, String type) throws IOException {
        PackageRelationship relationship =
                container.getRelationshipsByType(RELATIONSHIPS + type).getRelationship(0);
        PackagePart part = relationship == null ? null : container.getPart(relationship);
        if (part == null) {
            throw new IOException("no " + type);
        }
        return part;
    }

    private List<Sheet> sheets(PackagePart book) throws IOException, InvalidFormatException, UnreadableFileException {
        Optional<byte[]> written = part(book, "styles");
        CellFormats formats = written.isPresent() ? XlsbStyles.read(written.get()) : new CellFormats();
        List<String> sharedStrings = sharedStrings(part(book, "sharedStrings").orElse(new byte[0]));
        boolean from1904 = false;
        List<Sheet> sheets = new ArrayList<>();
        for (Biff12Records records = new Biff12Records(content(book)); records.next(); ) {
            ByteBuffer content = records.content();
            if (records.type() == WORKBOOK_PROPERTIES) {
                // BrtWbProp: f1904 is the first flag.
                from1904 = (content.get(0) & 0x01) != 0;
            } else if (records.type() == SHEET) {
                // BrtBundleSh: state, 0 if shown; number; relationship; name.
                boolean hidden = content.getInt() != 0;
                content.getInt();
                PackageRelationship relationship = book.getRelationship(Biff12Records.wideString(content));
                String name = Biff12Records.wideString(content);
                if (relationship != null && relationship.getRelationshipType().endsWith("/worksheet")) {
                    SheetBuilder cells = new SheetBuilder(FileFormat.XLSB, budget.cells());
                    new XlsbSheet(formats, sharedStrings, from1904, cells)
                            .read(content(book.getRelatedPart(relationship)));
                    sheets.add(cells.build(name, hidden));
                }
            }
        }
        return sheets;
    }

    private static List<String> sharedStrings(byte[] part) throws IOException {
        List<String> strings = new ArrayList<>();
        for (Biff12Records records = new Biff12Records(part); records.next(); ) {
            if (records.type() == SHARED_STRING) {
                strings.add(XlsbSheet.richString(records.content()));
            }
        }
        return strings;
    }

    private static Optional<byte[]> part(PackagePart book, String type) throws IOException, InvalidFormatException {
        PackageRelationship relationship =
                book.getRelationshipsByType(RELATIONSHIPS + type).getRelationship(0);
        return relationship == null ? Optional.empty() : Optional.of(content(book.getRelatedPart(relationship)));
    }

    private static byte[] content(PackagePart part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }
}
