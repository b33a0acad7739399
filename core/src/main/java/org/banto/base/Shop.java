// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The shop as it stands on labels, papers and mails; kept in the settings section {@value
 * #SECTION}.
 *
 * @param sender name, address, phone and mail of the shop (ご依頼主)
 * @param url the shop's address on the web, or empty
 * @param registration the invoice registration number (適格請求書発行事業者登録番号, T + 13 digits), or empty
 * @param codes what carriers ask of the shop by contract, by {@code <carrier>.<what>}, e.g. {@code
 *     seino.sender}
 * @param senders how the sender differs for orders of one shop on a mall, by {@code
 *     <shop>.<part>}, e.g. {@code rakuten~tokyo.name}; parts as in the settings
 */
public record Shop(
    Person sender,
    String url,
    String registration,
    Map<String, String> codes,
    Map<String, String> senders) {
  /** The section of the settings. */
  public static final String SECTION = "shop";

  /** How keys of {@link #codes} begin in the settings. */
  public static final String CODES = "carrier.";

  /** How keys of {@link #senders} begin in the settings. */
  public static final String SENDERS = "sender.";

  public Shop {
    codes = Map.copyOf(codes);
    senders = Map.copyOf(senders);
  }

  /** A shop with one sender for all its orders. */
  public Shop(Person sender, String url, String registration, Map<String, String> codes) {
    this(sender, url, registration, codes, Map.of());
  }

  /** The sender of orders of a shop on a mall: what is set for that shop, else as for all. */
  public Person sender(ShopId of) {
    String begin = of + ".";
    Map<String, String> parts = new LinkedHashMap<>(parts(sender));
    senders.forEach(
        (key, value) -> {
          if (key.startsWith(begin) && !value.isBlank()) {
            parts.put(key.substring(begin.length()), value);
          }
        });
    return sender(parts);
  }

  /** What a carrier asks of the shop by contract, or empty. */
  public String code(String carrier, String what) {
    return codes.getOrDefault(carrier + "." + what, "");
  }

  /** Reads the shop from its settings; what is not set is empty. */
  public static Shop of(Map<String, String> s) {
    return new Shop(
        sender(s),
        s.getOrDefault("url", ""),
        s.getOrDefault("registration", ""),
        keys(s, CODES),
        keys(s, SENDERS));
  }

  private static Person sender(Map<String, String> s) {
    Address address =
        new Address(
            s.getOrDefault("zip", ""),
            s.getOrDefault("prefecture", ""),
            s.getOrDefault("city", ""),
            s.getOrDefault("street", ""),
            s.getOrDefault("building", ""));
    return new Person(
        s.getOrDefault("name", ""),
        s.getOrDefault("kana", ""),
        s.getOrDefault("company", ""),
        address,
        s.getOrDefault("phone", ""),
        s.getOrDefault("mail", ""));
  }

  private static Map<String, String> parts(Person sender) {
    Map<String, String> s = new LinkedHashMap<>();
    s.put("name", sender.name());
    s.put("kana", sender.kana());
    s.put("company", sender.company());
    s.put("zip", sender.address().zip());
    s.put("prefecture", sender.address().prefecture());
    s.put("city", sender.address().city());
    s.put("street", sender.address().street());
    s.put("building", sender.address().building());
    s.put("phone", sender.phone());
    s.put("mail", sender.mail());
    return s;
  }

  private static Map<String, String> keys(Map<String, String> s, String begin) {
    Map<String, String> keys = new TreeMap<>();
    s.forEach(
        (key, value) -> {
          if (key.startsWith(begin)) {
            keys.put(key.substring(begin.length()), value);
          }
        });
    return keys;
  }

  /** The shop as settings, for settings to be written. */
  public Map<String, String> toSettings() {
    Map<String, String> s = new LinkedHashMap<>(parts(sender));
    s.put("url", url);
    s.put("registration", registration);
    new TreeMap<>(codes).forEach((what, code) -> s.put(CODES + what, code));
    new TreeMap<>(senders).forEach((part, value) -> s.put(SENDERS + part, value));
    return s;
  }
}
