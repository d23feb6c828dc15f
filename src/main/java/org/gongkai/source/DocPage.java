package org.gongkai.source;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.converter.WordToHtmlConverter;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Element;

/** POI's web page of an old Word document, with what would be read wrongly left out. */
final class DocPage extends WordToHtmlConverter {

    DocPage() {
        super(XMLHelper.newDocumentBuilder().newDocument());
    }

    /** What is hidden, or deleted by a reviewer, is left out, as in pages and new documents. */
    @Override
    protected void outputCharacters(Element block, CharacterRun characters, String text) {
        if (!characters.isVanished() && !characters.isMarkedDeleted()) {
            super.outputCharacters(block, characters, text);
        }
    }

    /** The number of a note would become digits of the number that it stands behind; its text stands below. */
    @Override
    protected void processNoteAutonumbered(
            HWPFDocument document, String type, int note, Element block, Range textOfNote) {
        super.processNoteAutonumbered(document, type, note, block, textOfNote);
        block.removeChild(block.getLastChild());
    }

    /** Links in a document point out of it; in a page they would make it a menu. */
    @Override
    protected void processHyperlink(
            HWPFDocumentCore document, Element block, Range text, int tableLevel, String address) {
        processCharacters(document, tableLevel, text, block);
    }

    @Override
    protected void processPageref(HWPFDocumentCore document, Element block, Range text, int tableLevel, String mark) {
        processCharacters(document, tableLevel, text, block);
    }
}
