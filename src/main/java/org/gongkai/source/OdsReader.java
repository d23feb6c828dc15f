package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gongkai.source.UnreadableFileException.Cause;

/** Reads OpenDocument spreadsheets, as LibreOffice and WPS write them, packed or in one XML file. */
final class OdsReader implements FormatReader {

    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private final FileFormat format;
    private final Budget budget;

    OdsReader(FileFormat format, Budget budget) {
        this.format = format;
        this.budget = budget;
    }

    @Override
    public Workbook read(byte[] bytes, String fileName) throws IOException, UnreadableFileException {
        byte[] content = format == FileFormat.ODS ? unpacked(bytes) : bytes;
        DecodedText decoded = TextDecoder.decodeMarkup(content)
                .orElseThrow(() -> new UnreadableFileException(Cause.CHARSET, format, "not in its own encoding"));
        Optional<Charset> charset = format == FileFormat.ODS ? Optional.empty() : Optional.of(decoded.charset());
        return new Workbook(format, charset, sheets(decoded.text()));
    }

    private byte[] unpacked(byte[] bytes) throws IOException, UnreadableFileException {
        Optional<byte[]> content = Optional.empty();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            int entries = 0;
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                entries++;
                budget.inflation().requireEntries(entries, format);
                byte[] inflated = budget.inflation().inflate(parts, format);
                if (part.getName().equals("content.xml")) {
                    content = Optional.of(inflated);
                } else if (part.getName().equals(MANIFEST)) {
                    requireNoPassword(inflated);
                }
            }
        }
        return content.orElseThrow(() -> new IOException("no content.xml"));
    }

    /** OpenDocument 1.3 part 2, 4.4: an encrypted part says so in the manifest. */
    private void requireNoPassword(byte[] manifest) throws UnreadableFileException {
        if (new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new UnreadableFileException(Cause.ENCRYPTED, format, "behind a password");
        }
    }

    private List<Sheet> sheets(String content) throws IOException, UnreadableFileException {
        List<Sheet> sheets = new ArrayList<>();
        Set<String> hiddenStyles = new HashSet<>();
        try (XmlText xml = XmlText.of(new StringReader(content.strip()))) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                if (xml.name().equals("style") && xml.attribute(STYLE, "family").equals("table")) {
                    readTableStyle(xml, hiddenStyles);
                } else if (isNamed(xml, "tracked-changes")) {
                    // What cells held before a change is no content.
                    xml.skip();
                } else if (isNamed(xml, "table")) {
                    readSheet(xml, hiddenStyles, sheets);
                }
            }
        }
        return sheets;
    }

    private static void readTableStyle(XmlText xml, Set<String> hiddenStyles) throws IOException {
        String name = xml.attribute(STYLE, "name");
        while (xml.next() && !(xml.isEnd() && xml.name().equals("style"))) {
            if (xml.isStart() && xml.attribute(TABLE, "display").equals("false")) {
                hiddenStyles.add(name);
            }
        }
    }

    private void readSheet(XmlText xml, Set<String> hiddenStyles, List<Sheet> sheets)
            throws IOException, UnreadableFileException {
        String name = xml.attribute(TABLE, "name");
        boolean hidden = hiddenStyles.contains(xml.attribute(TABLE, "style-name"));
        if (name.startsWith("'file:")) {
            // A copy of what links to other files point to, which no user sees.
            xml.skip();
            return;
        }
        SheetBuilder cells = new SheetBuilder(format, budget.cells());
        new OdsTable(xml, cells).read();
        sheets.add(cells.build(name, hidden));
    }

    static boolean isNamed(XmlText xml, String name) {
        return xml.name().equals(name) && xml.namespace().equals(TABLE);
    }
}
