// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.TransformerException;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Proofs of papers (ゲラ), read before they are printed: in which fields of an order 〓 would stand for
 * a character that no font has. What is found is for whoever prints, never for a log.
 */
final class Galleys {
  private static final int SHOWN = 5;

  /** Fields by where they stand in the XML of an order. */
  private static final Map<String, Text> FIELDS = read();

  private static final Text ELSEWHERE = new Text("その他の項目", "another field");

  private final FontCoverage typecase;
  private final Stylesheets templates;
  private final AccountId account;
  private final Paper paper;
  private final PrintSheet sheet;
  private final XMLInputFactory reading = XMLInputFactory.newDefaultFactory();

  /**
   * A character that no font has.
   *
   * @param field where it stands
   * @param character which
   */
  private record Missing(Text field, int character) {}

  Galleys(
      FontCoverage typecase,
      Stylesheets templates,
      AccountId account,
      Paper paper,
      PrintSheet sheet) {
    this.typecase = typecase;
    this.templates = templates;
    this.account = account;
    this.paper = paper;
    this.sheet = sheet;
    reading.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /** What is to be said of an order's paper; empty when all of it can be printed. */
  Optional<Text> read(byte[] order) {
    List<Missing> all = missing(order);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> printed = printed(order, all);
    List<Missing> seen =
        all.stream().filter(m -> printed.contains(m.character())).distinct().toList();
    return seen.isEmpty() ? Optional.empty() : Optional.of(said(seen));
  }

  private static Text said(List<Missing> all) {
    List<Missing> first = all.subList(0, Math.min(SHOWN, all.size()));
    boolean more = all.size() > SHOWN;
    String ja =
        first.stream()
            .map(m -> m.field().ja() + "の" + shown(m.character()))
            .collect(Collectors.joining("、"));
    String en =
        first.stream()
            .map(m -> shown(m.character()) + " in " + m.field().en())
            .collect(Collectors.joining(", "));
    return new Text(
        "印刷できない文字は〓と印刷されます（" + ja + (more ? " ほか" : "") + "）。受注の内容を直すか、印刷したあとに書き添えてください。",
        "Characters that cannot be printed come out as 〓 ("
            + en
            + (more ? " and more" : "")
            + "). Mend the order, or add them by hand.");
  }

  /** Somebody's own character has no shape here. */
  private static String shown(int c) {
    String place = "U+%04X".formatted(c);
    boolean shape = Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE;
    return shape ? "「" + Character.toString(c) + "」" + place : place;
  }

  private List<Missing> missing(byte[] order) {
    List<Missing> all = new ArrayList<>();
    Deque<String> within = new ArrayDeque<>();
    try {
      XMLStreamReader xml = reading.createXMLStreamReader(new ByteArrayInputStream(order));
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            within.addLast(xml.getLocalName());
            for (int i = 0; i < xml.getAttributeCount(); i++) {
              String at = "@" + xml.getAttributeLocalName(i);
              add(all, within, at, xml.getAttributeValue(i));
            }
          }
          case XMLStreamConstants.CHARACTERS -> add(all, within, "", xml.getText());
          case XMLStreamConstants.END_ELEMENT -> within.removeLast();
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML of our own cannot be read", e);
    }
    return all;
  }

  private void add(List<Missing> all, Deque<String> within, String attribute, String text) {
    for (int character : typecase.missing(text)) {
      String path = String.join("/", within) + attribute;
      Text field =
          FIELDS.entrySet().stream()
              .filter(e -> path.equals(e.getKey()) || path.endsWith("/" + e.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(ELSEWHERE);
      all.add(new Missing(field, character));
    }
  }

  /** Those that the template prints; all where it cannot: the print itself says what is wrong with it. */
  private Set<Integer> printed(byte[] order, List<Missing> all) {
    byte[] xml = sheet.of(List.of(PrintSheet.paper(order, 1, "", "")), List.of());
    StringBuilder text = new StringBuilder();
    DefaultHandler letters =
        new DefaultHandler() {
          @Override
          public void characters(char[] chars, int start, int length) {
            text.append(chars, start, length);
          }
        };
    try {
      templates
          .of(account, paper)
          .newTransformer()
          .transform(new StreamSource(new ByteArrayInputStream(xml)), new SAXResult(letters));
      return typecase.missing(text.toString());
    } catch (TransformerException e) {
      return all.stream().map(Missing::character).collect(Collectors.toCollection(HashSet::new));
    }
  }

  private static Map<String, Text> read() {
    try (InputStream in = Galleys.class.getResourceAsStream("order-fields.tsv")) {
      String rows = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return TableSetting.of(rows, 3).stream()
          .collect(Collectors.toMap(row -> row.get(0), row -> new Text(row.get(1), row.get(2))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
