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

  /** A whole document. */
  XmlSheet(String root) {
    this(root, true);
  }

  private XmlSheet(String root, boolean whole) {
    try {
      out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      if (whole) {
        out.writeStartDocument("UTF-8", "1.0");
      }
      out.writeStartElement(root);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A piece, for {@link #insert}. */
  static XmlSheet piece(String root) {
    return new XmlSheet(root, false);
  }

  /** Puts in a piece as it is. */
  XmlSheet insert(byte[] piece) {
    write(() -> out.writeCharacters("")).write(out::flush); // ends the start tag
    bytes.writeBytes(piece);
    return this;
  }

  /** Starts an element within the present one. */
  XmlSheet open(String element) {
    return write(() -> out.writeStartElement(element));
  }

  /** Gives the element just started an attribute, unless the value is empty. */
  XmlSheet with(String attribute, Object value) {
    Object given = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
    return given == null || given.toString().isEmpty()
        ? this
        : write(() -> out.writeAttribute(attribute, legal(given.toString())));
  }

  /** Ends the present element. */
  XmlSheet close() {
    return write(out::writeEndElement);
  }

  /** An element with text, left out when the text is empty. */
  XmlSheet text(String element, String text) {
    return text.isEmpty()
        ? this
        : open(element).write(() -> out.writeCharacters(legal(text))).close();
  }

  /** The same of an element that others of its kind stand beside, with its name where it has one. */
  XmlSheet text(String element, String id, String name, String text) {
    return text.isEmpty()
        ? this
        : open(element)
            .with("id", id)
            .with("name", name)
            .write(() -> out.writeCharacters(legal(text)))
            .close();
  }

  /** The whole document; nothing can be written after. */
  byte[] toBytes() {
    write(out::writeEndDocument).write(out::close);
    return bytes.toByteArray();
  }

  private interface Writing {
    void write() throws XMLStreamException;
  }

  private XmlSheet write(Writing writing) {
    try {
      writing.write();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML in memory cannot be written", e);
    }
    return this;
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
