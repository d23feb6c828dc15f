package org.gongkai.source;

import java.util.List;
import java.util.Optional;
import org.gongkai.source.UnreadableFileException.Cause;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads a web page into one sheet, the whole of it: titles stand outside of tables. */
final class HtmlReader implements FormatReader {

    private final Budget budget;

    HtmlReader(Budget budget) {
        this.budget = budget;
    }

    @Override
    public Workbook read(byte[] bytes, String fileName) throws UnreadableFileException {
        DecodedText decoded = TextDecoder.decodeMarkup(bytes)
                .orElseThrow(() -> new UnreadableFileException(
                        Cause.CHARSET, FileFormat.HTML, "neither UTF-8 nor UTF-16 nor GB18030"));
        Sheet sheet = sheet(decoded.text(), FileNames.stem(fileName), false, FileFormat.HTML, budget);
        return new Workbook(FileFormat.HTML, Optional.of(decoded.charset()), List.of(sheet));
    }

    /** The sheet that a page makes. */
    static Sheet sheet(String page, String name, boolean hidden, FileFormat format, Budget budget)
            throws UnreadableFileException {
        MarkupGuard.requireFew(MarkupGuard.tags(page), format, budget.limits());
        return sheet(Jsoup.parse(page).body(), name, hidden, format, budget);
    }

    /** The sheet that the body of a page makes. */
    static Sheet sheet(Element body, String name, boolean hidden, FileFormat format, Budget budget)
            throws UnreadableFileException {
        MarkupGuard.requireShallow(body, format);
        SheetBuilder cells = new SheetBuilder(format, budget.cells());
        new HtmlFlow(cells).add(body);
        return cells.build(name, hidden);
    }
}
