// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.banto.base.Text;
import org.banto.mall.engine.Unreadable;

/**
 * An element of an answer: a missing one is empty, one alone is a list of one.
 *
 * @param name without namespace
 * @param text what stands in it, without blanks around
 * @param children its elements
 */
record Node(String name, String text, List<Node> children) {
  private static final XMLInputFactory XML = factory();

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * Reads a whole document.
   *
   * @throws IOException when it is none; the parser's message is not passed on, it may quote a person
   */
  static Node read(byte[] xml) throws IOException {
    try {
      // decoded here, because the parser prints what is wrong with bytes
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
      XMLStreamReader in = XML.createXMLStreamReader(new StringReader(text));
      while (in.next() != XMLStreamConstants.START_ELEMENT) {
        if (!in.hasNext()) {
          throw new IOException("no element");
        }
      }
      Node root = element(in);
      while (in.hasNext()) {
        in.next();
      }
      return root;
    } catch (XMLStreamException | RuntimeException e) {
      throw new IOException("no XML");
    }
  }

  private static Node element(XMLStreamReader in) throws XMLStreamException {
    String name = in.getLocalName();
    StringBuilder text = new StringBuilder();
    List<Node> children = new ArrayList<>();
    for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(element(in));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(in.getText());
      }
    }
    return new Node(name, text.toString().strip(), List.copyOf(children));
  }

  /** The first element at that path; an empty one where there is none. */
  Node at(String... path) {
    Node node = this;
    for (String step : path) {
      node =
          node.children.stream()
              .filter(c -> c.name.equals(step))
              .findFirst()
              .orElse(new Node(step, "", List.of()));
    }
    return node;
  }

  /** All elements of that name. */
  List<Node> all(String child) {
    return children.stream().filter(c -> c.name.equals(child)).toList();
  }

  boolean has(String child) {
    return children.stream().anyMatch(c -> c.name.equals(child));
  }

  String text(String child) {
    return at(child).text;
  }

  boolean flag(String child) {
    return text(child).equals("true") || text(child).equals("1");
  }

  /** A whole number, 0 where nothing stands. */
  long number(String child) {
    String digits = text(child);
    if (digits.isEmpty()) {
      return 0;
    }
    if (!digits.matches("-?\\d{1,12}(\\.0+)?")) {
      throw new Unreadable(new Text(child + " が数ではありません", child + " is no number"));
    }
    return Long.parseLong(digits.replaceFirst("\\.0+$", ""));
  }

  @Override
  public String toString() {
    return "Node[" + name + "]";
  }
}
