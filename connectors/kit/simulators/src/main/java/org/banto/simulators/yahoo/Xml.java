// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.yahoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.banto.simulators.Json;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** XML as trees: an element is a field, one that comes more than once is a list. */
final class Xml {
  private Xml() {}

  static String write(String root, ObjectNode tree) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    element(root, tree, out);
    return out.append('\n').toString();
  }

  private static void element(String name, JsonNode value, StringBuilder out) {
    if (value instanceof ArrayNode list) {
      list.forEach(one -> element(name, one, out));
      return;
    }
    out.append('<').append(name).append('>');
    if (value instanceof ObjectNode object) {
      object.properties().forEach(f -> element(f.getKey(), f.getValue(), out));
    } else if (!value.isNull()) {
      out.append(escaped(value.asText()));
    }
    out.append("</").append(name).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** What stands in the root. */
  static ObjectNode read(byte[] xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return object(builder.parse(new ByteArrayInputStream(xml)).getDocumentElement());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (SAXException e) {
      throw new IOException("no XML", e);
    }
  }

  private static ObjectNode object(Element element) {
    ObjectNode object = Json.object();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        JsonNode value =
            child.getElementsByTagName("*").getLength() > 0
                ? object(child)
                : Json.of(child.getTextContent().strip());
        JsonNode before = object.get(child.getTagName());
        if (before instanceof ArrayNode list) {
          list.add(value);
        } else if (before != null) {
          object.putArray(child.getTagName()).add(before).add(value);
        } else {
          object.set(child.getTagName(), value);
        }
      }
    }
    return object;
  }
}
