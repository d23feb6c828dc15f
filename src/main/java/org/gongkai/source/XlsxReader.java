package org.gongkai.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the parts of a plain {@code .xlsx} workbook as they stand (ECMA-376 part 1), several times as fast as POI's model
 * of it. It gives up on whatever is unusual, and what it reads is what {@link ExcelSheetReader} reads.
 */
final class XlsxReader {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final PackageParts parts;
    private final CellQuota quota;

    XlsxReader(PackageParts parts, CellQuota quota) {
        this.parts = parts;
        this.quota = quota;
    }

    /** What a part refers to. */
    private record Relation(String type, String target) {}

    private record SheetEntry(String name, boolean hidden, Relation relation) {}

    /**
     * The sheets of the workbook.
     *
     * @throws IOException if it is broken, or holds anything that is not read here
     * @throws UnreadableFileException if it has too many cells
     */
    List<Sheet> sheets() throws IOException, UnreadableFileException {
        if (!parts.isPlain()) {
            throw new IOException("an unusual package");
        }
        parts.part("[Content_Types].xml");
        String book = only(relations(""), "officeDocument");
        Map<String, Relation> relations = relations(book);
        CellFormats formats = has(relations, "styles") ? formats(only(relations, "styles")) : new CellFormats();
        List<String> strings =
                has(relations, "sharedStrings") ? XlsxStrings.read(part(only(relations, "sharedStrings"))) : List.of();
        List<SheetEntry> entries = new ArrayList<>();
        boolean from1904 = readBook(book, relations, entries);
        List<Sheet> sheets = new ArrayList<>();
        for (SheetEntry entry : entries) {
            XlsxSheet sheet = new XlsxSheet(formats, strings, from1904, quota);
            sheets.add(sheet.read(part(entry.relation().target()), entry.name(), entry.hidden()));
        }
        return sheets;
    }

    private XmlText part(String name) throws IOException {
        return XmlText.of(parts.part(name));
    }

    private static boolean has(Map<String, Relation> relations, String type) {
        return relations.values().stream().anyMatch(relation -> relation.type().equals(type));
    }

    private static String only(Map<String, Relation> relations, String type) throws IOException {
        List<Relation> found = relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .toList();
        if (found.size() != 1) {
            throw new IOException(found.size() + " parts that are " + type);
        }
        return found.get(0).target();
    }

    /** What a part, or the package itself, refers to, by the number of the reference. */
    private Map<String, Relation> relations(String of) throws IOException {
        int name = of.lastIndexOf('/') + 1;
        String folder = of.substring(0, name);
        Map<String, Relation> relations = new HashMap<>();
        try (XmlText xml = part(folder + "_rels/" + of.substring(name) + ".rels")) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("Relationship")) {
                    String type = xml.attribute("Type");
                    boolean inside = xml.namespace().equals(PACKAGE)
                            && type.startsWith(OFFICE + "/")
                            && !xml.attribute("TargetMode").equals("External");
                    String kind = inside ? type.substring(OFFICE.length() + 1) : type;
                    Relation relation = new Relation(kind, target(folder, xml.attribute("Target")));
                    if (relations.put(xml.attribute("Id"), relation) != null) {
                        throw new IOException("a reference twice");
                    }
                }
            }
        }
        return relations;
    }

    private static String target(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private CellFormats formats(String name) throws IOException {
        CellFormats formats = new CellFormats();
        try (XmlText xml = part(name)) {
            XmlPath path = new XmlPath(xml, MAIN);
            while (path.next()) {
                if (path.isStartOf("styleSheet/numFmts/numFmt")) {
                    formats.write(number(xml, "numFmtId"), xml.attribute("formatCode"));
                } else if (path.isStartOf("styleSheet/cellXfs/xf")) {
                    formats.add(number(xml, "numFmtId"));
                }
            }
        }
        return formats;
    }

    private static int number(XmlText xml, String name) throws IOException {
        int number = xml.count(name, 0);
        if (number > Short.MAX_VALUE) {
            throw new IOException("format " + number);
        }
        return number;
    }

    /** Reads the list of sheets; returns whether dates count from 1904. */
    private boolean readBook(String name, Map<String, Relation> relations, List<SheetEntry> entries)
            throws IOException {
        Optional<Boolean> from1904 = Optional.empty();
        try (XmlText xml = part(name)) {
            XmlPath path = new XmlPath(xml, MAIN);
            while (path.next()) {
                if (path.isStartOf("workbook/workbookPr")) {
                    if (from1904.isPresent()) {
                        throw new IOException("a workbook with properties twice");
                    }
                    from1904 = Optional.of(isTrue(xml, "date1904"));
                } else if (path.isStartOf("workbook/sheets/sheet")) {
                    entries.add(entry(xml, relations.get(xml.attribute(OFFICE, "id"))));
                }
            }
        }
        return from1904.orElse(false);
    }

    private static SheetEntry entry(XmlText xml, Relation relation) throws IOException {
        if (relation == null || !relation.type().equals("worksheet")) {
            throw new IOException("a sheet that is no work sheet");
        }
        boolean hidden = switch (xml.attribute("state")) {
            case "", "visible" -> false;
            case "hidden", "veryHidden" -> true;
            default -> throw new IOException("a sheet in an unknown state");
        };
        return new SheetEntry(xml.attribute("name"), hidden, relation);
    }

    /** Value of an attribute that is true or false, which it is where it is left out. */
    static boolean isTrue(XmlText xml, String name) throws IOException {
        return switch (xml.attribute(name)) {
            case "", "0", "false" -> false;
            case "1", "true" -> true;
            default -> throw new IOException(name + " is neither true nor false");
        };
    }
}
