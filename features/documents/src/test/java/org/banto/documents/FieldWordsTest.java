// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.fakes.Orders;
import org.banto.house.ProductMaster.Goods;
import org.banto.order.FieldSet;
import org.banto.order.FieldValues;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderField.Values;
import org.banto.order.OrderFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A template names a field of orders, also a partner's, by its id. */
class FieldWordsTest {
  private static final ExtraFields NONE = new ExtraFields(Map.of());

  private final List<Integer> batches = new ArrayList<>();
  private final OrderFields partner =
      () ->
          List.of(
              field("gifts.card", Scope.ORDER, this::cards),
              field(
                  "gifts.broken",
                  Scope.ORDER,
                  orders -> {
                    throw new IllegalStateException();
                  }));
  private final FieldSet fields = new FieldSet(List.of(Printer.HOUSE, partner));

  private static OrderField field(String id, Scope scope, Values values) {
    return new OrderField(
        id, new Text("項目" + id, id), Type.TEXT, scope, false, false, Map.of(), values);
  }

  private List<FieldValues> cards(List<Order> orders) {
    batches.add(orders.size());
    return orders.stream().map(o -> FieldValues.of("カード" + o.id())).toList();
  }

  private String sheet(Paper paper, Set<String> named, Order order, FieldSet from) {
    FieldWords words =
        FieldWords.of(
            from, p -> named, NONE, Goods.NONE, List.of(new FieldWords.Sheet(paper, order)));
    byte[] xml = OrderSheet.of(paper, order, Optional.empty(), "", Map.of(), Printer.FIELDS, words);
    return new String(xml, StandardCharsets.UTF_8);
  }

  private static List<String> said(String xml) {
    return Pattern.compile("<field id=\"([^\"]+)\">([^<]*)</field>")
        .matcher(xml)
        .results()
        .map(r -> r.group(1) + "=" + r.group(2))
        .toList();
  }

  @Test
  void whatATemplateNamesStandsInTheOrderItsPlacesAndItsLines() {
    Order three = Orders.threePlaces(2);
    Set<String> named =
        Set.of(
            "gifts.card",
            "gifts.broken",
            "gone.field",
            "destination.prefecture",
            "line.qty",
            "wish.date");
    List<String> said = said(sheet(Paper.DELIVERY_STATEMENT, named, three, fields));
    assertEquals(1, said.stream().filter("gifts.card=カード2"::equals).count());
    assertEquals(1, said.stream().filter("wish.date=2026年11月28日(土)"::equals).count());
    assertEquals(
        List.of("大阪府", "宮城県", "沖縄県"),
        said.stream()
            .filter(s -> s.startsWith("destination.prefecture="))
            .map(s -> s.substring(s.indexOf('=') + 1))
            .toList());
    List<String> quantities =
        three.placed().destinations().stream()
            .flatMap(
                d ->
                    three.placed().lines().stream()
                        .filter(l -> l.destination() == three.placed().destinations().indexOf(d)))
            .map(l -> "line.qty=" + l.quantity())
            .toList();
    assertEquals(quantities, said.stream().filter(s -> s.startsWith("line.qty")).toList());
    assertFalse(said.stream().anyMatch(s -> s.startsWith("gone") || s.contains("broken")));
  }

  /** Nothing is asked that no template names, and papers are to the letter what they were. */
  @Test
  void whatNoTemplateNamesIsNotAsked() {
    Order order = Orders.everyday(1);
    String xml = sheet(Paper.PURCHASE_STATEMENT, Set.of(), order, fields);
    assertEquals(List.of(), said(xml));
    assertEquals(List.of(), batches);
  }

  @Test
  void aFieldIsAskedOnceForAllPapersOfAStretch() {
    List<FieldWords.Sheet> sheets = new ArrayList<>();
    for (long id = 1; id <= 50; id++) {
      sheets.add(new FieldWords.Sheet(Paper.WORKSHEET, Orders.everyday(id)));
    }
    FieldWords words = FieldWords.of(fields, p -> Set.of("gifts.card"), NONE, Goods.NONE, sheets);
    for (FieldWords.Sheet sheet : sheets) {
      XmlSheet xml = XmlSheet.piece("order");
      words.order(xml, sheet);
      String text = new String(xml.toBytes(), StandardCharsets.UTF_8);
      assertTrue(text.contains(">カード" + sheet.order().id() + "<"), text);
    }
    assertEquals(List.of(50), batches);
  }

  @Test
  void theFieldsOfATemplateAreFoundAlsoInItsNeighboursAndPrinted(@TempDir Path folder)
      throws Exception {
    Stylesheets templates = new Stylesheets(folder);
    assertEquals(Set.of(), templates.fields(Orders.MAIN, Paper.WORKSHEET));
    Path own = Files.createDirectories(folder.resolve("main"));
    Files.writeString(
        own.resolve("worksheet.xsl"),
        KanjiTest.TEMPLATE.replace(
            "<xsl:import href=\"common.xsl\"/>",
            "<xsl:import href=\"common.xsl\"/><xsl:import href=\"gifts.xsl\"/>"));
    Files.writeString(
        own.resolve("gifts.xsl"),
        """
        <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
          <xsl:template name="card"><xsl:value-of select="field[ @id='gifts.card' ]"/>
            <xsl:if test='field[@id="line.qty"]'/></xsl:template>
        </xsl:stylesheet>
        """);
    assertEquals(Set.of("gifts.card", "line.qty"), templates.fields(Orders.MAIN, Paper.WORKSHEET));
  }

  /** Order, place and line say it on each paper that it was added to, under its name. */
  @ParameterizedTest
  @ValueSource(strings = {"purchase-statement", "delivery-statement", "worksheet"})
  void whatTheShopAddsStandsOnThatPaperAlone(String code) throws Exception {
    Paper paper = Paper.of(code).orElseThrow();
    String rows =
        Stream.of("account", "destination.prefecture", "line.qty", "gone.field")
            .map(field -> code + "|" + field)
            .collect(Collectors.joining("\n"));
    Map<String, String> added = Map.of(DocumentSettings.EXTRA_FIELDS, rows);
    Order order = Orders.everyday(1);
    Map<String, String> names = new HashMap<>();
    Printer.FIELDS.all().forEach(field -> names.put(field.id(), field.name().ja()));
    for (Paper printed :
        List.of(Paper.PURCHASE_STATEMENT, Paper.DELIVERY_STATEMENT, Paper.WORKSHEET)) {
      String with = Printer.text(Printer.print(printed, Layout.TOTAL, List.of(order), added).pdf());
      String without =
          Printer.text(Printer.print(printed, Layout.TOTAL, List.of(order), Map.of()).pdf());
      assertEquals(printed != paper, with.equals(without), printed + " with what is of " + paper);
      for (String field : List.of("destination.prefecture", "line.qty")) {
        long more = count(with, names.get(field)) - count(without, names.get(field));
        assertTrue((more > 0) == (printed == paper), printed + " says " + field + " " + more);
      }
    }
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void aPaperThatCannotHaveMoreIsNamed() {
    Map<String, String> wrong = Map.of(DocumentSettings.EXTRA_FIELDS, "receipt|gifts.card");
    Rejection said = assertThrows(Rejection.class, () -> DocumentSettings.check(wrong));
    assertTrue(said.getMessage().contains("receipt") && said.getMessage().contains("gifts.card"));
  }
}
