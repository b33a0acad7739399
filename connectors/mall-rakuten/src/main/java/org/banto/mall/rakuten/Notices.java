// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.banto.connect.Push;
import org.banto.connect.PushAnswer;

/**
 * The mall's system event notifications (システムイベント通知): 受注通知 ({@code orderNotifyModel}) and
 * the others ({@code notifyModel}). Each proves itself by the key in its {@code authModel} and wants
 * to hear a result code (as JakeJP/Rakuten.RMS.Api has them, SystemEventNotification; not tried at
 * the mall).
 *
 * @param key what the mall and the shop know; empty takes none
 */
record Notices(String key) {
  /** A shop that takes none. */
  static final Notices NONE = new Notices("");

  private static final Set<String> ROOTS = Set.of("orderNotifyModel", "notifyModel");
  private static final List<String> PLACE = List.of("authModel", "authKey");
  private static final int DEEPEST = 20;
  private static final String TAKEN = "N-000-000";
  private static final String WRONG_VALUE = "E-400-100";
  private static final String WRONG_KEY = "E-400-101";
  private static final XMLInputFactory XML = factory();

  static Notices of(RakutenSettings s) {
    return new Notices(s._pushSecret() == null ? "" : s._pushSecret().strip());
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  boolean genuine(Push push) {
    return !key.isEmpty() && given(push).filter(g -> same(key, g)).isPresent();
  }

  PushAnswer answer(Push push, boolean genuine) {
    String code = genuine ? TAKEN : given(push).isPresent() ? WRONG_KEY : WRONG_VALUE;
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<responseModel><resultCode>"
            + code
            + "</resultCode></responseModel>\n";
    return new PushAnswer("text/xml; charset=UTF-8", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean same(String key, String given) {
    return MessageDigest.isEqual(
        key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /** The key a notification names; empty when it is none, is not whole, or names several. */
  private static Optional<String> given(Push push) {
    try {
      // decoded here, because the parser prints what is wrong with bytes
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(push.body())).toString();
      List<String> keys = keys(XML.createXMLStreamReader(new StringReader(text)));
      return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
    } catch (CharacterCodingException | XMLStreamException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static List<String> keys(XMLStreamReader in) throws XMLStreamException {
    List<String> keys = new ArrayList<>();
    Deque<String> at = new ArrayDeque<>();
    StringBuilder key = new StringBuilder();
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          at.addLast(in.getLocalName());
          if (at.size() > DEEPEST || at.size() == 1 && !ROOTS.contains(in.getLocalName())) {
            throw new XMLStreamException("no notification");
          }
          key.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> key.append(in.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (List.copyOf(at).subList(1, at.size()).equals(PLACE)) {
            keys.add(key.toString().strip());
          }
          at.removeLast();
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("a notification declares nothing");
        default -> {
          // comments and the like say nothing
        }
      }
    }
    return keys;
  }

  /** No secret. */
  @Override
  public String toString() {
    return "Notices[…]";
  }
}
