// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.aupay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.banto.mall.engine.Json;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The mall's XML: elements without attributes, read as the fields they are. Nothing outside of it is ever fetched. */
final class Xml {
  /** What may come once or several times, and is a list either way. */
  private static final Set<String> LISTS = Set.of("orderInfo", "detail");

  private static final String ORDER = "<orderInfo>";
  private static final String END = "</orderInfo>";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  /** To make one takes longer than to read an order with it; it holds nothing of this bundle. */
  private static final ThreadLocal<DocumentBuilder> BUILDER = ThreadLocal.withInitial(Xml::builder);

  private Xml() {}

  /**
   * The root element's fields.
   *
   * @throws IOException when the bytes are not whole, well-formed XML; without the parser's words, which may quote them
   */
  static ObjectNode read(byte[] bytes) throws IOException {
    try {
      return fields(BUILDER.get().parse(new ByteArrayInputStream(bytes)).getDocumentElement());
    } catch (SAXException e) {
      throw new IOException("no XML");
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The orders of an answer that has been read, each a document of its own, byte for byte. */
  static List<byte[]> orders(byte[] answer) {
    List<byte[]> orders = new ArrayList<>();
    String text = new String(answer, StandardCharsets.UTF_8);
    int end;
    for (int at = text.indexOf(ORDER); at >= 0; at = text.indexOf(ORDER, end)) {
      end = text.indexOf(END, at) + END.length();
      orders.add((HEAD + text.substring(at, end)).getBytes(StandardCharsets.UTF_8));
    }
    return orders;
  }

  /** A request: its fields under one root. */
  static byte[] request(String... namesAndValues) {
    StringBuilder all = new StringBuilder(HEAD).append("<request>");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = namesAndValues[i];
      all.append('<').append(name).append('>').append(escaped(namesAndValues[i + 1]));
      all.append("</").append(name).append('>');
    }
    return all.append("</request>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static ObjectNode fields(Element element) {
    ObjectNode fields = Json.object();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        String name = child.getTagName();
        if (LISTS.contains(name)) {
          ArrayNode list = fields.withArray(name);
          list.add(fields(child));
        } else if (isLeaf(child)) {
          fields.put(name, child.getTextContent().strip());
        } else {
          fields.set(name, fields(child));
        }
      }
    }
    return fields;
  }

  private static boolean isLeaf(Element element) {
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element) {
        return false;
      }
    }
    return true;
  }
}
