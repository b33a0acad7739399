// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.makeshop;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.mall.engine.Carriers;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Table;
import org.banto.mall.engine.Words;
import org.banto.order.PaymentMethod;
import org.banto.order.TaxRate;

/**
 * The settings of one shop as plain values.
 *
 * @param url where the API is
 * @param token the persistent token of the installed app (PAT.…)
 * @param apiKey the key of the app
 * @param firstDays days to read back at first
 * @param tax of goods and postage: the mall gives no rate
 * @param paidCodes payment status codes under which the money is there
 * @param paymentMap what the shop says of its payment methods, by the mall's words or codes
 * @param carrierMap carriers to the mall's codes
 * @param buyerFields the mall's names of further fields about the buyer, by what they hold
 */
record Account(
    String url,
    String token,
    String apiKey,
    int firstDays,
    TaxRate tax,
    Set<String> paidCodes,
    Mapping paymentMap,
    Mapping carrierMap,
    Mapping buyerFields) {
  static final Text MALL = Text.same("MakeShop");
  static final String FIELD_TOKEN = ".token";
  static final String FIELD_KEY = ".apiKey";

  /** What {@code buyerFields} can say. */
  static final List<String> BUYER = List.of("kana", "zip", "address", "building", "phone", "mail");

  private static final Table CODES = Table.of(Account.class, "payment-codes.tsv", 3);
  private static final Table COMPANIES = Table.of(Account.class, "companies.tsv", 2);

  static Account of(MakeShopSettings s) {
    return new Account(
        s.url(),
        Words.given(s._token()).replaceFirst("(?i)^Bearer\\s+", ""),
        Words.given(s._apiKey()),
        s.firstDays(),
        new TaxRate(s.taxRate().equals("8") ? 8 : 10),
        Set.of(Words.given(s.paidCodes()).split("[,、，\\s]+")),
        new Mapping("paymentMap", s.paymentMap()),
        new Mapping("carrierMap", s.carrierMap()),
        new Mapping("buyerFields", s.buyerFields()));
  }

  void check() throws ConnectorException {
    new Payments(CODES, paymentMap).check();
    carrierMap.check();
    buyerFields.check();
    boolean fine =
        BUYER.containsAll(buyerFields.codes())
            && BUYER.stream()
                .flatMap(b -> buyerFields.of(b).stream())
                .allMatch(f -> f.matches("[A-Za-z][A-Za-z0-9]*"));
    if (!fine) {
      String fields = String.join(", ", BUYER);
      Text words =
          new Text(
              "項目は " + fields + " のいずれか、値は英数字の項目名です",
              "A field is one of " + fields + ", and a value is a name of letters and digits");
      throw new ConnectorException(
          Reason.MISCONFIGURED, words, "buyerFields", Optional.empty(), null);
    }
  }

  Duration firstSpan() {
    return Duration.ofDays(firstDays);
  }

  /** The shop's own word of the method or the code first, then what the code says. */
  PaymentMethod method(String words, String code) {
    Payments payments = new Payments(CODES, paymentMap);
    return payments.method(paymentMap.of(words).isPresent() ? words : code, words);
  }

  /** The mall's code of a carrier; 000 for one it has none for. */
  String company(String carrier) {
    return new Carriers(COMPANIES, carrierMap).code(carrier).orElse("000");
  }

  @Override
  public String toString() {
    return "Account[" + url + "]";
  }
}
