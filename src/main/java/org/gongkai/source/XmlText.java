package org.gongkai.source;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through an XML text once, element by element. A document type is refused, and with it every entity that could
 * reach outside or grow without bound.
 */
final class XmlText implements AutoCloseable {

    private final XMLStreamReader events;

    private XmlText(XMLStreamReader events) {
        this.events = events;
    }

    /** One for each text: a factory keeps every name that it has met for as long as it lives. */
    private static XMLInputFactory fast() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    static XmlText of(Reader text) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new XmlText(factory.createXMLStreamReader(text));
        } catch (XMLStreamException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    /** A text in the charset that it declares, by a faster parser, which tells each entity as such. */
    static XmlText of(byte[] text) throws IOException {
        try {
            return new XmlText(fast().createXMLStreamReader(new ByteArrayInputStream(text)));
        } catch (XMLStreamException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    /** Goes on to the next start, end or text; false at the end of the document. */
    boolean next() throws IOException {
        try {
            while (events.hasNext()) {
                switch (events.next()) {
                    case XMLStreamConstants.START_ELEMENT,
                            XMLStreamConstants.END_ELEMENT,
                            XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new IOException("a document type is not taken");
                    default -> {
                        // Comments and processing instructions say nothing.
                    }
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    boolean isStart() {
        return events.isStartElement();
    }

    boolean isEnd() {
        return events.isEndElement();
    }

    boolean isText() {
        return events.hasText();
    }

    /** The text here. */
    String text() {
        return events.getText();
    }

    /** Name of the element here, without its prefix. */
    String name() {
        return events.getLocalName();
    }

    /** Namespace of the element here, empty where it has none. */
    String namespace() {
        String namespace = events.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** Value of an attribute by its name without prefix, empty where the element does not have it. */
    String attribute(String name) {
        for (int i = 0; i < events.getAttributeCount(); i++) {
            if (events.getAttributeLocalName(i).equals(name)) {
                return events.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Value of an attribute of a namespace, empty where the element does not have it. */
    String attribute(String namespace, String name) {
        String value = events.getAttributeValue(namespace, name);
        return value == null ? "" : value;
    }

    /**
     * Value of an attribute that counts something.
     *
     * @throws IOException if it is no count
     */
    int count(String name, int otherwise) throws IOException {
        String value = attribute(name).strip();
        try {
            int count = value.isEmpty() ? otherwise : Integer.parseInt(value);
            if (count < 0) {
                throw new IOException(name + "=\"" + value + "\"");
            }
            return count;
        } catch (NumberFormatException broken) {
            throw new IOException(name + "=\"" + value + "\"", broken);
        }
    }

    /** Goes past the element that starts here, with all that is in it. */
    void skip() throws IOException {
        for (int depth = 1; depth > 0 && next(); ) {
            depth += isStart() ? 1 : isEnd() ? -1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            events.close();
        } catch (XMLStreamException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }
}
