// SPDX-License-Identifier: Apache-2.0
package org.banto.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.banto.order.Address;
import org.banto.order.Person;

/**
 * The shop as it stands on labels, papers and mails; kept in the settings section {@value
 * #SECTION}.
 *
 * @param sender name, address, phone and mail of the shop (ご依頼主)
 * @param url the shop's address on the web, or empty
 * @param registration the invoice registration number (適格請求書発行事業者登録番号, T + 13 digits), or empty
 * @param yamatoCode the billing code at the carrier (請求先顧客コード), or empty
 * @param codes what else carriers ask of the shop by contract, by {@code <carrier>.<what>}, e.g. {@code
 *     seino.sender}
 */
public record Shop(
    Person sender, String url, String registration, String yamatoCode, Map<String, String> codes) {
  /** The section of {@link Settings}. */
  public static final String SECTION = "shop";

  /** How keys of {@link #codes} begin in the settings. */
  public static final String CODES = "carrier.";

  public Shop {
    codes = Map.copyOf(codes);
  }

  /** A shop that no further carrier has given a code. */
  public Shop(Person sender, String url, String registration, String yamatoCode) {
    this(sender, url, registration, yamatoCode, Map.of());
  }

  /** What a carrier asks of the shop by contract, or empty. */
  public String code(String carrier, String what) {
    return codes.getOrDefault(carrier + "." + what, "");
  }

  /** Reads the shop from its settings; what is not set is empty. */
  public static Shop of(Map<String, String> s) {
    Address address =
        new Address(
            s.getOrDefault("zip", ""),
            s.getOrDefault("prefecture", ""),
            s.getOrDefault("city", ""),
            s.getOrDefault("street", ""),
            s.getOrDefault("building", ""));
    Person sender =
        new Person(
            s.getOrDefault("name", ""),
            s.getOrDefault("kana", ""),
            s.getOrDefault("company", ""),
            address,
            s.getOrDefault("phone", ""),
            s.getOrDefault("mail", ""));
    return new Shop(
        sender,
        s.getOrDefault("url", ""),
        s.getOrDefault("registration", ""),
        s.getOrDefault("yamatoCode", ""),
        codes(s));
  }

  private static Map<String, String> codes(Map<String, String> s) {
    Map<String, String> codes = new TreeMap<>();
    s.forEach(
        (key, value) -> {
          if (key.startsWith(CODES)) {
            codes.put(key.substring(CODES.length()), value);
          }
        });
    return codes;
  }

  /** The shop as settings, for {@link Settings#write}. */
  public Map<String, String> toSettings() {
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
    s.put("url", url);
    s.put("registration", registration);
    s.put("yamatoCode", yamatoCode);
    new TreeMap<>(codes).forEach((what, code) -> s.put(CODES + what, code));
    return s;
  }
}
