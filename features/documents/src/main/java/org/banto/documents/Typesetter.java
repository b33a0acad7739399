// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.HashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Stands between template and FOP and sets each character in a font that has it. FOP's own choice
 * among several fonts tears surrogate pairs (𠮷) apart.
 */
final class Typesetter extends XMLFilterImpl {
  private static final String FO = "http://www.w3.org/1999/XSL/Format";

  /** How many fonts there are for characters beyond 16 bits. */
  static final int BEYOND = 40;

  private final FontCoverage typecase;
  private final Map<Integer, Integer> beyond = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private int foreign;

  Typesetter(FontCoverage typecase, ContentHandler fop) {
    this.typecase = typecase;
    setContentHandler(fop);
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    text.append(chars, start, length);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    flush();
    foreign += FO.equals(uri) ? 0 : 1;
    super.startElement(uri, name, qualified, attributes);
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    flush();
    foreign -= FO.equals(uri) ? 0 : 1;
    super.endElement(uri, name, qualified);
  }

  private void flush() throws SAXException {
    if (text.length() == 0) {
      return;
    }
    String whole = text.toString();
    text.setLength(0);
    if (foreign > 0) {
      super.characters(whole.toCharArray(), 0, whole.length());
      return;
    }
    String set = typecase.set(whole);
    int to;
    for (int from = 0; from < set.length(); from = to) {
      String font = font(set.codePointAt(from));
      to = from;
      while (to < set.length() && font(set.codePointAt(to)).equals(font)) {
        to += Character.charCount(set.codePointAt(to));
      }
      write(set.substring(from, to), font);
    }
  }

  /**
   * The font for a character. FOP 2.11 counts a character beyond 16 bits as two in the table by which
   * text is copied and searched, so that all after it in its font come out wrong: each gets a font of
   * its own, and what comes after the last of these fonts is printed right and copied wrong.
   */
  private String font(int character) {
    if (Character.isSupplementaryCodePoint(character)) {
      int n = beyond.computeIfAbsent(character, c -> Math.min(beyond.size() + 1, BEYOND));
      return FontCoverage.RARE + " " + n;
    }
    return typecase.isRare(character) ? FontCoverage.RARE : FontCoverage.MAIN;
  }

  private void write(String run, String font) throws SAXException {
    if (font.equals(FontCoverage.MAIN)) {
      super.characters(run.toCharArray(), 0, run.length());
      return;
    }
    AttributesImpl attributes = new AttributesImpl();
    attributes.addAttribute("", "font-family", "font-family", "CDATA", font);
    super.startElement(FO, "inline", "fo:inline", attributes);
    super.characters(run.toCharArray(), 0, run.length());
    super.endElement(FO, "inline", "fo:inline");
  }
}
