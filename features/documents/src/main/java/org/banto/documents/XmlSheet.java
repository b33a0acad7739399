// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML element by element; characters that XML cannot hold are left out. */
final class XmlSheet {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter out;

  XmlSheet(String root) {
    try {
      out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement(root);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts an element within the present one. */
  XmlSheet open(String element) {
    try {
      out.writeStartElement(element);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** Gives the element just started an attribute, unless the value is empty. */
  XmlSheet with(String attribute, Object value) {
    Object given = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
    if (given == null || given.toString().isEmpty()) {
      return this;
    }
    try {
      out.writeAttribute(attribute, legal(given.toString()));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** Ends the present element. */
  XmlSheet close() {
    try {
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** An element with text, left out when the text is empty. */
  XmlSheet text(String element, String text) {
    if (text.isEmpty()) {
      return this;
    }
    open(element);
    try {
      out.writeCharacters(legal(text));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return close();
  }

  /** The whole document; nothing can be written after. */
  byte[] toBytes() {
    try {
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static String legal(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == '\n'
                    || c == '\t'
                    || c >= 0x20 && c < 0xD800
                    || c >= 0xE000 && c < 0xFFFE
                    || c > 0xFFFF)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
