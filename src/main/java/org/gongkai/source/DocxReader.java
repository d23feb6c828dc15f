package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.SAXException;

/**
 * Reads a Word document into one sheet, the whole of it, as a web page is: paragraphs are rows of one cell, tables are
 * rows of the grid. Footnotes and endnotes stand below; headers and footers, which repeat on every page, and comments
 * are no part of the text and are not read.
 */
final class DocxReader implements FormatReader {

    private static final List<String> NOTES = List.of("footnotes", "endnotes");

    private final Budget budget;

    DocxReader(Budget budget) {
        this.budget = budget;
    }

    @Override
    public Workbook read(byte[] bytes, String fileName) throws IOException, UnreadableFileException {
        budget.inflation().check(bytes, FileFormat.DOCX);
        Element page = Document.createShell("").body();
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            PackagePart text = textOf(parts);
            append(text, page);
            for (PackageRelationship relation : text.getRelationships()) {
                if (NOTES.stream().anyMatch(relation.getRelationshipType()::endsWith)) {
                    append(text.getRelatedPart(relation), page);
                }
            }
        } catch (InvalidFormatException | SAXException broken) {
            throw new IOException(broken);
        }
        Sheet sheet = HtmlReader.sheet(page, FileNames.stem(fileName), false, FileFormat.DOCX, budget);
        return new Workbook(FileFormat.DOCX, Optional.empty(), List.of(sheet));
    }

    /** The main part, by the relationship of either dialect (ECMA-376 part 1, 11.3.10, transitional and strict). */
    private static PackagePart textOf(OPCPackage parts) throws IOException {
        return Stream.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                .flatMap(type -> parts.getPartsByRelationshipType(type).stream())
                .findFirst()
                .orElseThrow(() -> new IOException("no text in it"));
    }

    private void append(PackagePart part, Element page) throws IOException, SAXException, UnreadableFileException {
        try (InputStream content = part.getInputStream()) {
            // The tree of a part takes some ten times its size.
            byte[] xml = budget.inflation().inflate(content, FileFormat.DOCX);
            MarkupGuard.requireFew(MarkupGuard.tags(xml), FileFormat.DOCX, budget.limits());
            new WordPage(page)
                    .add(DocumentHelper.readDocument(new ByteArrayInputStream(xml))
                            .getDocumentElement());
        }
    }
}
