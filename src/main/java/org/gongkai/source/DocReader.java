package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.util.XMLHelper;

/** Reads a document of Word 97 to 2003 into one sheet, by way of the web page that POI makes of it. */
final class DocReader implements FormatReader {

    private final Budget budget;

    DocReader(Budget budget) {
        this.budget = budget;
    }

    @Override
    public Workbook read(byte[] bytes, String fileName) throws IOException, UnreadableFileException {
        String page;
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            DocPage converter = new DocPage();
            converter.processDocument(document);
            StringWriter text = new StringWriter();
            XMLHelper.newTransformer().transform(new DOMSource(converter.getDocument()), new StreamResult(text));
            page = text.toString();
        } catch (TransformerException broken) {
            throw new IOException(broken);
        }
        Sheet sheet = HtmlReader.sheet(page, FileNames.stem(fileName), false, FileFormat.DOC, budget);
        return new Workbook(FileFormat.DOC, Optional.empty(), List.of(sheet));
    }
}
