// SPDX-License-Identifier: Apache-2.0
package org.banto.account;

import java.util.LinkedHashMap;
import java.util.Map;
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
 */
public record Shop(Person sender, String url, String registration, String yamatoCode) {
  /** The section of {@link Settings}. */
  public static final String SECTION = "shop";

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
        s.getOrDefault("yamatoCode", ""));
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
    return s;
  }
}
