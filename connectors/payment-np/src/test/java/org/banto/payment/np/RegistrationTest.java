// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.np;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.base.Yen;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.PlacedOrder;
import org.banto.order.TaxRate;
import org.banto.testkit.Samples;
import org.junit.jupiter.api.Test;

class RegistrationTest {
  private static PlacedOrder sample() {
    return NpContractsTest.order(1).placed();
  }

  private static PlacedOrder with(Person buyer, long due, Charge... charges) {
    PlacedOrder p = sample();
    Optional<Yen> yen = Optional.of(new Yen(due));
    return new PlacedOrder(
        p.orderedAt(),
        buyer,
        List.of(new Destination("1", buyer, "", "", "")),
        p.lines(),
        new Amounts(yen, yen, yen, List.of(charges), List.of()),
        p.payment(),
        p.deliveryMethod(),
        p.wish(),
        p.remarks(),
        p.flags());
  }

  private static Registration of(PlacedOrder placed) {
    return new Registration(MemoryNp.ACCOUNT, "SAMPLE-1", placed);
  }

  private static Set<String> fields(JsonNode node, String under) {
    Set<String> all = new TreeSet<>();
    node.properties()
        .forEach(
            f -> {
              all.add(under + f.getKey());
              JsonNode inner = f.getValue().isArray() ? f.getValue().path(0) : f.getValue();
              all.addAll(fields(inner, under + f.getKey() + "."));
            });
    return all;
  }

  @Test
  void aRegistrationHasTheFieldsOfThePublicIntegrations() throws Exception {
    String fixtures = System.getProperty("banto.fixtures", "");
    assumeFalse(fixtures.isEmpty(), "skipped: no banto.fixtures");
    Path file = Path.of(fixtures, "own/payments/np/register-request.json");
    JsonNode known = Api.JSON.readTree(Files.readAllBytes(file)).path("transactions").path(0);
    Set<String> ours = fields(of(sample()).body(), "");
    Set<String> theirs = fields(known, "");
    ours.removeAll(Set.of("dest_customer.customer_name_kana", "dest_customer.company_name"));
    assertEquals(theirs, ours);
  }

  @Test
  void couponsAndPointsAreGoodsOfANegativePrice() {
    Charge postage = new Charge(Charge.Kind.POSTAGE, "", new Yen(600), TaxRate.STANDARD, -1);
    Charge points = new Charge(Charge.Kind.POINTS, "", new Yen(-100), TaxRate.NONE, -1);
    Registration order = of(with(sample().buyer(), 2480, postage, points));
    assertEquals(Optional.empty(), order.refusal());
    JsonNode goods = order.body().path("goods");
    assertEquals(3, goods.size());
    assertEquals(
        "送料 600",
        goods.get(1).path("goods_name").asText() + " " + goods.get(1).path("goods_price"));
    assertEquals(-100, goods.get(2).path("goods_price").asInt());
  }

  @Test
  void allThatNpWouldRefuseIsSaidAtOnceWithoutTheBuyersData() {
    Address address = new Address("100", "東京都", "千代田区", "架空町".repeat(20), "");
    Person buyer = new Person("長".repeat(22), "", "", address, "090-0000-000", "");
    String ja = of(with(buyer, 9000)).refusal().orElseThrow().ja();
    for (String what :
        List.of("氏名が21文字", "住所が55文字", "郵便番号が7桁", "電話番号の桁数", "メールアドレスがない", "お届け先の", "3000円を超えて")) {
      assertEquals(true, ja.contains(what), what + " in " + ja);
    }
    assertFalse(ja.contains("架空町"), ja);
  }

  @Test
  void lengthsAndNumbersAtTheEdgeAreFine() {
    Address address = new Address("100-0001", "東京都", "千代田区", "町".repeat(48), "");
    Person buyer =
        new Person(
            "長".repeat(21),
            "カ".repeat(25),
            "社".repeat(30),
            address,
            "０９０－００００－００００",
            "a@example.com");
    Registration order = of(with(buyer, 1980 + 3000));
    assertEquals(Optional.empty(), order.refusal());
    assertEquals("1000001", order.body().at("/customer/zip_code").asText());
    assertEquals("09000000000", order.body().at("/customer/tel").asText());
    assertEquals(Optional.empty(), of(with(Samples.person("見本 花子"), 1980)).refusal());
  }
}
