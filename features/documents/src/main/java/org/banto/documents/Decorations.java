// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.order.Criterion;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.OrderLine;
import org.banto.order.OrderPart;

/** 装飾 of the work sheet: stamps and marker strokes, by rule. */
record Decorations(List<Rule> rules) {
  /** What is drawn. */
  enum How {
    /** Large letters in a frame at the head. */
    STAMP,
    /** A stroke over the line, or over a remark. */
    MARKER
  }

  /** The colours there are, as print shops name them. */
  enum Colour {
    RED("#c62828", "#ffcdd2"),
    BLUE("#1565c0", "#bbdefb"),
    GREEN("#2e7d32", "#c8e6c9"),
    YELLOW("#9a6700", "#fff59d"),
    BLACK("#222222", "#dddddd");

    private final String ink;
    private final String stroke;

    Colour(String ink, String stroke) {
      this.ink = ink;
      this.stroke = stroke;
    }
  }

  /**
   * One rule.
   *
   * @param how stamp or marker
   * @param about what it looks at
   * @param when the condition
   * @param text what the stamp says, or what stands beside the marked
   * @param colour its colour
   */
  record Rule(How how, PaperCondition about, Criterion when, String text, Colour colour) {
    String ink() {
      return colour.ink;
    }

    String stroke() {
      return colour.stroke;
    }
  }

  /** As the shop has set them: how, condition, value, text, colour. */
  static Decorations of(Map<String, String> settings, FieldSet fields) {
    String text = settings.getOrDefault(DocumentSettings.DECORATIONS, "");
    return new Decorations(
        TableSetting.of(text, 5).stream().map(cells -> rule(cells, fields)).toList());
  }

  private static Rule rule(List<String> cells, FieldSet fields) {
    try {
      PaperCondition about = PaperCondition.of(cells.get(1), cells.get(2));
      return new Rule(
          How.valueOf(cells.get(0).toUpperCase(Locale.ROOT)),
          about,
          fields.criterion(about.when()),
          cells.get(3),
          Colour.valueOf(cells.get(4).toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw new Rejection(
          new Text(
              "使えない装飾です: " + String.join(" ", cells),
              "this decoration cannot be used: " + String.join(" ", cells)),
          e);
    }
  }

  /** What is drawn on the sheet of a delivery, apart from its lines. */
  List<Rule> on(Order order, Delivery delivery) {
    OrderFacts facts = OrderFacts.ofParts(List.of(delivery.part(order)));
    return rules.stream()
        .filter(r -> r.how() == How.STAMP || !r.about().isAboutLine())
        .filter(r -> r.when().holds(facts, 0))
        .toList();
  }

  /** The stroke over a line. */
  Optional<Rule> on(Order order, OrderLine line, int quantity) {
    List<Rule> ofLines =
        rules.stream().filter(r -> r.how() == How.MARKER && r.about().isAboutLine()).toList();
    if (ofLines.isEmpty()) {
      return Optional.empty();
    }
    OrderFacts facts = OrderFacts.ofParts(List.of(new OrderPart(order).only(line, quantity)));
    return ofLines.stream().filter(r -> r.when().holds(facts, 0)).findFirst();
  }
}
