// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.np;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Japan;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.file.engine.BillItem;
import org.banto.order.Charge;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;

/**
 * An order as NP is told of it. What NP would refuse is found here first, all of it at once. Lengths
 * are of full-width characters, from NP's own error codes as public integrations list them.
 */
final class Registration {
  /** By how much goods and charges may differ from what is to be paid, in yen. */
  private static final long APART = 3000;

  private static final int KEY = 40;
  private static final int NAME = 21;
  private static final int KANA = 25;
  private static final int COMPANY = 30;
  private static final int ADDRESS = 55;
  private static final int MAIL = 100;
  private static final Set<String> LONG_NUMBERS = Set.of("020", "050", "060", "070", "080", "090");

  private static final Text BUYER = new Text("ご購入者の", "the buyer's ");
  private static final Text DESTINATION = new Text("お届け先の", "the destination's ");

  private final NpAccount account;
  private final String key;
  private final PlacedOrder placed;
  private final List<Text> faults = new ArrayList<>();
  private final ObjectNode body;

  Registration(NpAccount account, String key, PlacedOrder placed) {
    this.account = account;
    this.key = key;
    this.placed = placed;
    this.body = written();
  }

  /** All that NP would refuse; empty when it is fine. */
  Optional<Text> refusal() {
    return faults.isEmpty() ? Optional.empty() : Optional.of(Text.joined(faults, "、", "; "));
  }

  ObjectNode body() {
    return body;
  }

  private ObjectNode written() {
    long due = placed.amounts().due().map(Yen::value).orElse(0L);
    longest(key, KEY, new Text("注文番号", "the order number"));
    demand(
        due > 0, new Text("請求額が0円か、まだ決まっていません", "nothing is to be paid, or nobody knows how much"));
    demand(
        placed.destinations().size() == 1,
        new Text("お届け先が2か所以上あります", "it goes to more than one destination"));
    ObjectNode all = Api.JSON.createObjectNode();
    all.put("shop_transaction_id", key);
    all.put("shop_order_date", LocalDate.ofInstant(placed.orderedAt(), Japan.ZONE).toString());
    all.put("settlement_type", account.settlement());
    all.put("billed_amount", due);
    ObjectNode buyer = person(placed.buyer(), BUYER);
    String mail = placed.buyer().mail();
    demand(
        mail.matches("[\\x21-\\x7e]{1," + MAIL + "}"),
        new Text(
            "ご購入者のメールアドレスがないか、" + MAIL + "文字を超えています",
            "the buyer's mail address is missing, or longer than " + MAIL));
    all.set("customer", buyer.put("email", mail));
    all.set("dest_customer", person(placed.destinations().get(0).recipient(), DESTINATION));
    all.set("goods", goods(due));
    return all;
  }

  private ObjectNode person(Person p, Text whose) {
    String zip = digits(p.address().zip());
    String phone = digits(p.phone());
    String address = p.address().oneLine();
    demand(!p.name().isBlank(), of(whose, new Text("氏名がありません", "name is missing")));
    longest(p.name(), NAME, of(whose, new Text("氏名", "name")));
    longest(p.kana(), KANA, of(whose, new Text("フリガナ", "kana")));
    longest(p.company(), COMPANY, of(whose, new Text("会社名", "company")));
    demand(
        zip.length() == 7,
        of(whose, new Text("郵便番号が7桁ではありません", "postal code has not seven digits")));
    demand(!address.isBlank(), of(whose, new Text("住所がありません", "address is missing")));
    longest(address, ADDRESS, of(whose, new Text("住所", "address")));
    boolean mobile = phone.length() > 3 && LONG_NUMBERS.contains(phone.substring(0, 3));
    demand(
        phone.startsWith("0") && phone.length() == (mobile ? 11 : 10),
        of(whose, new Text("電話番号の桁数が違います", "phone number has not the right number of digits")));
    ObjectNode node = Api.JSON.createObjectNode();
    node.put("customer_name", p.name()).put("customer_name_kana", p.kana());
    node.put("company_name", p.company());
    return node.put("zip_code", zip).put("address", address).put("tel", phone);
  }

  private ArrayNode goods(long due) {
    ArrayNode all = Api.JSON.createArrayNode();
    long sum = 0;
    for (OrderLine line : placed.lines()) {
      if (!line.struck() && line.quantity() > 0) {
        all.add(one(line.name(), line.unitPrice().value(), line.quantity()));
        sum += line.amount().value();
      }
    }
    for (Charge charge : placed.amounts().charges()) {
      all.add(one(BillItem.name(charge), charge.amount().value(), 1));
      sum += charge.amount().value();
    }
    demand(
        Math.abs(sum - due) <= APART,
        new Text(
            "明細の合計（" + sum + "円）と請求額（" + due + "円）が" + APART + "円を超えて違います",
            "the goods come to " + sum + " yen and " + due + " yen are to be paid"));
    return all;
  }

  private static ObjectNode one(String name, long price, int quantity) {
    ObjectNode node = Api.JSON.createObjectNode().put("goods_name", name);
    return node.put("goods_price", price).put("quantity", quantity);
  }

  private static String digits(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
  }

  private static Text of(Text whose, Text what) {
    return new Text(whose.ja() + what.ja(), whose.en() + what.en());
  }

  private void longest(String value, int most, Text what) {
    demand(
        value.codePointCount(0, value.length()) <= most,
        new Text(what.ja() + "が" + most + "文字を超えています", what.en() + " is longer than " + most));
  }

  private void demand(boolean fine, Text fault) {
    if (!fine) {
      faults.add(fault);
    }
  }
}
