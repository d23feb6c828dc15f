package org.gongkai.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.source.UnreadableFileException.Cause;
import org.jsoup.parser.Parser;

/**
 * Reads a web page in one file. Excel writes a page for each sheet, and a frame around them that names the sheets and
 * their pages; a browser writes one page with its pictures.
 */
final class MhtmlReader implements FormatReader {

    private static final Element WORKSHEET = Element.named("x:ExcelWorksheet");
    private static final Element NAME = Element.named("x:Name");
    private static final Pattern SOURCE =
            Pattern.compile("<x:WorksheetSource\\s+HRef=[\"']([^\"']*)[\"']", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN = Pattern.compile("<x:Visible>\\s*Sheet\\w*Hidden", Pattern.CASE_INSENSITIVE);

    private final Budget budget;

    MhtmlReader(Budget budget) {
        this.budget = budget;
    }

    /**
     * An element that holds none of its name. Its end is looked for by itself: one pattern for both would go through the
     * rest of the file for every beginning without an end.
     */
    private record Element(Pattern start, Pattern end) {

        static Element named(String name) {
            return new Element(
                    Pattern.compile("<" + name + ">", Pattern.CASE_INSENSITIVE),
                    Pattern.compile("</" + name + ">", Pattern.CASE_INSENSITIVE));
        }

        /** What stands in each. */
        List<String> in(String text) {
            List<String> found = new ArrayList<>();
            Matcher starts = start.matcher(text);
            Matcher ends = end.matcher(text);
            for (int from = 0; starts.find(from) && ends.find(starts.end()); from = ends.end()) {
                found.add(text.substring(starts.end(), ends.start()));
            }
            return found;
        }
    }

    /** A page of the file, and the name by which the frame knows it. */
    private record Page(String fileName, DecodedText text) {}

    /** A sheet as the frame lists it. */
    private record Listed(String name, boolean hidden) {}

    @Override
    public Workbook read(byte[] bytes, String fileName) throws IOException, UnreadableFileException {
        List<Page> pages = pages(bytes);
        if (pages.isEmpty()) {
            throw new IOException("no page in it");
        }
        Map<String, Listed> listed = listedSheets(pages.get(0).text().text());
        boolean framed = pages.stream().anyMatch(page -> listed.containsKey(page.fileName()));
        List<Sheet> sheets = new ArrayList<>();
        for (Page page : pages) {
            Listed known = listed.getOrDefault(page.fileName(), new Listed(FileNames.stem(fileName), false));
            if (!framed || listed.containsKey(page.fileName())) {
                String text = page.text().text();
                sheets.add(HtmlReader.sheet(text, known.name(), known.hidden(), FileFormat.MHTML, budget));
            }
        }
        return new Workbook(FileFormat.MHTML, charset(pages), sheets);
    }

    private static List<Page> pages(byte[] bytes) throws UnreadableFileException {
        List<Page> pages = new ArrayList<>();
        for (MimePart part :
                MimePart.of(new String(bytes, StandardCharsets.ISO_8859_1)).parts()) {
            if (part.isPage()) {
                DecodedText text = TextDecoder.decodeMarkup(part.content())
                        .orElseThrow(() -> new UnreadableFileException(
                                Cause.CHARSET, FileFormat.MHTML, "neither UTF-8 nor UTF-16 nor GB18030"));
                pages.add(new Page(part.fileName(), text));
            }
        }
        return pages;
    }

    private static Map<String, Listed> listedSheets(String frame) {
        Map<String, Listed> listed = new LinkedHashMap<>();
        for (String worksheet : WORKSHEET.in(frame)) {
            List<String> names = NAME.in(worksheet);
            Matcher source = SOURCE.matcher(worksheet);
            if (!names.isEmpty() && source.find()) {
                String page = FileNames.last(source.group(1));
                boolean hidden = HIDDEN.matcher(worksheet).find();
                listed.put(page, new Listed(Parser.unescapeEntities(names.get(0), false), hidden));
            }
        }
        return listed;
    }

    private static Optional<Charset> charset(List<Page> pages) {
        return pages.stream().map(page -> page.text().charset()).findFirst();
    }
}
