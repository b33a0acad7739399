// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.banto.base.ShopId;
import org.banto.base.Text;
import org.banto.base.Violation;

/** What goods may look like. */
final class ProductRules {
  static final int LONGEST_CODE = 80;
  static final int LONGEST_NAME = 400;
  static final int LONGEST_CATEGORY = 60;

  /** Characters of a code under which a shop sells goods: malls have longer ones than a master. */
  static final int LONGEST_LINK = 200;

  /** Days from which a cost holds, of one product. */
  static final int MOST_COSTS = 50;

  static final int MOST_TAXES = 20;
  static final int MOST_PARTS = 50;
  static final int MOST_LINKS = 200;

  private static final int LEVELS = 3;
  private static final long DEAREST = 999_999_999;
  private static final int HEAVIEST = 1_000_000;
  private static final int LARGEST = 10_000;
  private static final int MOST_PIECES = 9_999;

  private static final Map<String, Text> LABELS =
      Map.ofEntries(
          Map.entry("code", ProductField.CODE.label()),
          Map.entry("name", ProductField.NAME.label()),
          Map.entry("paperName", ProductField.PAPER_NAME.label()),
          Map.entry("supplier", ProductField.SUPPLIER.label()),
          Map.entry("categories", new Text("カテゴリ", "Categories")),
          Map.entry("costs", ProductField.COST.label()),
          Map.entry("taxes", ProductField.TAX.label()),
          Map.entry("weight", ProductField.WEIGHT.label()),
          Map.entry("size", ProductField.SIZE.label()),
          Map.entry("jan", ProductField.JAN.label()),
          Map.entry("leadDays", ProductField.LEAD_DAYS.label()),
          Map.entry("shelf", ProductField.SHELF.label()),
          Map.entry("parts", ProductField.PARTS.label()),
          Map.entry("links", ProductField.LINKS.label()));

  private ProductRules() {}

  /** How staff calls a field of {@link Product}. */
  static Text label(String field) {
    return LABELS.get(field);
  }

  /** What is wrong with this one by itself; a violation's field is named as in {@link Product}. */
  static List<Violation> violations(Product product) {
    List<Violation> wrong = new ArrayList<>();
    code(product.code(), wrong);
    if (UnseenSigns.without(product.name()).isBlank()) {
      wrong.add(of("name", "", "入力してください", "is missing"));
    }
    line("name", product.name(), LONGEST_NAME, wrong);
    line("paperName", product.paperName(), 200, wrong);
    line("supplier", product.supplier(), 100, wrong);
    line("shelf", product.shelf(), 40, wrong);
    categories(product.categories(), wrong);
    costs(product.costs(), wrong);
    if (product.taxes().size() > MOST_TAXES) {
      wrong.add(many("taxes", product.taxes().size(), MOST_TAXES));
    }
    days("taxes", product.taxes().stream().map(Product.Tax::from).toList(), wrong);
    within("weight", product.weight(), HEAVIEST, wrong);
    within("size", product.size(), LARGEST, wrong);
    within("leadDays", product.leadDays(), 365, wrong);
    if (!product.jan().matches("|[0-9]{8}|[0-9]{13}")) {
      wrong.add(of("jan", product.jan(), "数字8桁か13桁で入力してください", "has 8 or 13 digits"));
    }
    parts(product, wrong);
    links(product.links(), wrong);
    return wrong;
  }

  private static void code(String code, List<Violation> wrong) {
    String normal = Product.normal(code);
    if (normal.isEmpty()) {
      wrong.add(of("code", "", "入力してください", "is missing"));
    }
    line("code", code.length() > normal.length() ? code : normal, LONGEST_CODE, wrong);
  }

  /** One line of so many characters. */
  private static void line(String field, String text, int most, List<Violation> wrong) {
    if (text.codePointCount(0, text.length()) > most) {
      wrong.add(of(field, text, most + "文字までで入力してください", "has " + most + " characters at most"));
    }
    if (text.codePoints().anyMatch(ProductRules::breaks)) {
      wrong.add(of(field, "", "改行や制御文字は使えません", "has a line break or a control character"));
    }
  }

  /** What stands in no line of text: it ends it, turns the writing round, or is half a character. */
  static boolean breaks(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || UnseenSigns.turns(c);
  }

  private static void categories(List<String> categories, List<Violation> wrong) {
    if (categories.size() > LEVELS) {
      wrong.add(many("categories", categories.size(), LEVELS));
    }
    categories.forEach(c -> line("categories", c, LONGEST_CATEGORY, wrong));
    for (int i = 1; i < categories.size(); i++) {
      if (!categories.get(i).isEmpty() && categories.get(i - 1).isEmpty()) {
        wrong.add(
            of("categories", categories.get(i), "上のカテゴリから順に入力してください", "has no category above it"));
      }
    }
  }

  private static void costs(List<Product.Cost> costs, List<Violation> wrong) {
    if (costs.size() > MOST_COSTS) {
      wrong.add(many("costs", costs.size(), MOST_COSTS));
    }
    days("costs", costs.stream().map(Product.Cost::from).toList(), wrong);
    for (Product.Cost cost : costs) {
      long yen = cost.yen().value();
      if (yen < 0 || yen > DEAREST) {
        wrong.add(
            of(
                "costs",
                Long.toString(yen),
                "0～999,999,999円で入力してください",
                "is from 0 to 999,999,999 yen"));
      }
    }
  }

  /** Each later than the one before, the first alone without one. */
  private static void days(String field, List<Optional<LocalDate>> days, List<Violation> wrong) {
    for (int i = 0; i < days.size(); i++) {
      Optional<LocalDate> day = days.get(i);
      if (day.filter(d -> d.getYear() < 1900 || d.getYear() > 9999).isPresent()) {
        wrong.add(of(field, day.get().toString(), "日付を確認してください", "is no day of a calendar"));
      }
      if (i > 0 && !later(days.get(i - 1), day)) {
        wrong.add(
            of(
                field,
                day.map(LocalDate::toString).orElse(""),
                "適用開始日が重なっているか、順番が逆です",
                "starts on a day that comes twice, or in the wrong order"));
      }
    }
  }

  private static boolean later(Optional<LocalDate> before, Optional<LocalDate> after) {
    return after.isPresent() && before.filter(b -> !b.isBefore(after.get())).isEmpty();
  }

  private static void within(
      String field, Optional<Integer> value, int most, List<Violation> wrong) {
    if (value.filter(v -> v < 0 || v > most).isPresent()) {
      wrong.add(
          of(field, value.get().toString(), "0～" + most + "で入力してください", "is from 0 to " + most));
    }
  }

  private static void parts(Product product, List<Violation> wrong) {
    if (product.parts().size() > MOST_PARTS) {
      wrong.add(many("parts", product.parts().size(), MOST_PARTS));
    }
    Set<String> seen = new HashSet<>();
    for (Product.Part part : product.parts()) {
      String normal = Product.normal(part.code());
      if (normal.isEmpty()) {
        wrong.add(of("parts", "", "商品コードを入力してください", "has a part without a code"));
      } else if (!seen.add(normal)) {
        wrong.add(of("parts", part.code(), "同じ商品が2回あります", "is there twice"));
      }
      line("parts", normal, LONGEST_CODE, wrong);
      if (part.quantity() < 1 || part.quantity() > MOST_PIECES) {
        wrong.add(
            of(
                "parts",
                part.code() + "*" + part.quantity(),
                "数量は1～9,999で入力してください",
                "has a quantity from 1 to 9,999"));
      }
    }
  }

  private static void links(List<Product.Link> links, List<Violation> wrong) {
    if (links.size() > MOST_LINKS) {
      wrong.add(many("links", links.size(), MOST_LINKS));
    }
    Set<Product.Link> seen = new HashSet<>();
    for (Product.Link link : links) {
      if (!isShop(link.shop())) {
        wrong.add(of("links", link.shop(), "店舗の指定が正しくありません", "names no shop"));
      }
      String normal = Product.normal(link.code());
      if (normal.isEmpty()) {
        wrong.add(of("links", "", "商品コードを入力してください", "has no code"));
      }
      line(
          "links",
          link.code().length() > normal.length() ? link.code() : normal,
          LONGEST_LINK,
          wrong);
      if (!seen.add(link.normal())) {
        wrong.add(of("links", link.code(), "同じ店舗・コードが2回あります", "is there twice"));
      }
    }
  }

  private static boolean isShop(String shop) {
    try {
      ShopId.of(shop);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * What is wrong with its parts: one that is not there, or that holds this one, also through others.
   *
   * @param parts the parts of a normal code; null where there are no such goods
   */
  static List<Violation> kit(Product product, Function<String, List<Product.Part>> parts) {
    List<Violation> wrong = new ArrayList<>();
    String self = Product.normal(product.code());
    for (Product.Part part : product.parts()) {
      String normal = Product.normal(part.code());
      if (normal.equals(self)) {
        wrong.add(of("parts", part.code(), "セット自身は内訳に入れられません", "is the kit itself"));
      } else if (parts.apply(normal) == null) {
        wrong.add(of("parts", part.code(), "商品マスタにない商品です", "is not in the product master"));
      } else if (holds(normal, self, parts)) {
        wrong.add(
            of("parts", part.code(), "この商品の内訳に、このセットが入っています", "is a kit that holds this one"));
      }
    }
    return wrong;
  }

  /** However deep: kits within kits are walked one after the other. */
  private static boolean holds(
      String kit, String code, Function<String, List<Product.Part>> parts) {
    Set<String> seen = new HashSet<>(Set.of(kit));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      List<Product.Part> made = parts.apply(open.pop());
      for (Product.Part part : made == null ? List.<Product.Part>of() : made) {
        String normal = Product.normal(part.code());
        if (normal.equals(code)) {
          return true;
        }
        if (seen.add(normal)) {
          open.push(normal);
        }
      }
    }
    return false;
  }

  /**
   * What is wrong with its links: those under which other goods are sold.
   *
   * @param owner the code of other goods that are sold under a link of a normal code; null where there are none
   */
  static List<Violation> links(Product product, Function<Product.Link, String> owner) {
    List<Violation> wrong = new ArrayList<>();
    for (Product.Link link : product.links()) {
      String other = owner.apply(link.normal());
      if (other != null) {
        wrong.add(
            of(
                "links",
                link.shop() + ":" + link.code(),
                "商品「" + other + "」にひも付いています",
                "is a code of the goods \"" + other + "\""));
      }
    }
    return wrong;
  }

  /** That other goods have its code. */
  static Violation taken(String code) {
    return of("code", code, "この商品コードはすでに使われています", "is the code of other goods");
  }

  private static Violation many(String field, int there, int most) {
    return of(field, Integer.toString(there), most + "件までにしてください", "has " + most + " at most");
  }

  private static Violation of(String field, String value, String ja, String en) {
    return new Violation(
        field,
        LABELS.get(field),
        value.isEmpty() ? Optional.empty() : Optional.of(value),
        new Text(ja, en));
  }
}
