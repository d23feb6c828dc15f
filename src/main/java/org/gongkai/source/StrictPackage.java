package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a workbook in the strict dialect of Office Open XML into the transitional one, which is the one that POI
 * reads. The dialects differ in the names of their namespaces, and strict cells may hold dates in ISO 8601, which
 * become text as it stands.
 */
final class StrictPackage {

    private static final String RELATIONSHIPS = "_rels/.rels";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final Pattern NAMESPACE = Pattern.compile(STRICT + "(\\w+)/(\\w+)");
    private static final Pattern DATE_CELL = Pattern.compile("(<(?:\\w+:)?c\\s[^<>]*?\\bt=)(?:\"d\"|'d')");

    private StrictPackage() {}

    /** The same workbook in the transitional dialect; a workbook that is in it already as it is. */
    static byte[] asTransitional(byte[] workbook) throws IOException {
        return isStrict(workbook) ? rewritten(workbook) : workbook;
    }

    private static boolean isStrict(byte[] workbook) throws IOException {
        try (ZipInputStream parts = open(workbook)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals(RELATIONSHIPS)) {
                    return text(parts).contains(STRICT);
                }
            }
        }
        return false;
    }

    private static byte[] rewritten(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream parts = open(workbook);
                ZipOutputStream written = new ZipOutputStream(bytes)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                written.putNextEntry(new ZipEntry(part.getName()));
                written.write(isMarkup(part.getName()) ? rewritten(text(parts)) : parts.readAllBytes());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] rewritten(String part) {
        String named = NAMESPACE.matcher(part).replaceAll(name -> transitional(name.group(1), name.group(2)));
        return DATE_CELL.matcher(named).replaceAll("$1\"str\"").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** ISO/IEC 29500-4, annex A: the names differ by host and year, and two of them by their spelling. */
    private static String transitional(String area, String name) {
        String spelled = switch (name) {
            case "extendedProperties" -> "extended-properties";
            case "customProperties" -> "custom-properties";
            default -> name;
        };
        return "http://schemas.openxmlformats.org/" + area + "/2006/" + spelled;
    }

    private static boolean isMarkup(String part) {
        return part.endsWith(".xml") || part.endsWith(".rels");
    }

    /** Read as Latin-1, which leaves every byte as it is: what is rewritten is ASCII. */
    private static String text(ZipInputStream part) throws IOException {
        return new String(part.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static ZipInputStream open(byte[] workbook) {
        return new ZipInputStream(new ByteArrayInputStream(workbook), StandardCharsets.ISO_8859_1);
    }
}
