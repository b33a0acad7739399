// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.order.FieldValues;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderField.Values;
import org.banto.order.OrderFields;
import org.banto.order.OrderLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the master says of the goods of each line; costs and taxes are those of the day of the order. */
@Component
public final class ProductFields implements OrderFields {
  private static final Map<String, Text> COLD =
      choices("AMBIENT", "常温", "Ambient", "CHILLED", "冷蔵", "Chilled", "FROZEN", "冷凍", "Frozen");
  private static final Map<String, Text> TAXED =
      choices(
          "STANDARD", "標準税率", "Standard", "REDUCED", "軽減税率", "Reduced", "EXEMPT", "非課税", "Exempt");

  /** Several fields are asked about the same orders one after the other. */
  private static final int REMEMBERED = 8;

  private static final long SOME_SECONDS = TimeUnit.SECONDS.toNanos(2);

  private final LineGoods goods;
  private final List<OrderField> fields;
  private final AtomicReferenceArray<Answer> answers = new AtomicReferenceArray<>(REMEMBERED);

  /** What was known of the goods of some orders, and when. */
  private record Answer(
      List<WeakReference<Order>> orders, Map<OrderLine, Product> known, long nanos) {
    boolean isOf(List<Order> others) {
      return System.nanoTime() - nanos < SOME_SECONDS
          && others.size() == orders.size()
          && IntStream.range(0, others.size()).allMatch(i -> orders.get(i).refersTo(others.get(i)));
    }
  }

  /** Remembers. */
  @Activate
  public ProductFields(@Reference LineGoods goods) {
    this.goods = goods;
    this.fields =
        List.of(
            text("code", ProductField.CODE.label(), Product::code),
            text("name", ProductField.NAME.label(), Product::name),
            text("paperName", ProductField.PAPER_NAME.label(), Product::nameOnPapers),
            text("supplier", ProductField.SUPPLIER.label(), Product::supplier),
            text("categoryL", ProductField.CATEGORY_L.label(), p -> p.category(0)),
            text("categoryM", ProductField.CATEGORY_M.label(), p -> p.category(1)),
            text("categoryS", ProductField.CATEGORY_S.label(), p -> p.category(2)),
            field("cost", Type.YEN, ProductField.COST.label(), (p, day) -> p.costOn(day)),
            field("weight", Type.NUMBER, ProductField.WEIGHT.label(), (p, day) -> p.weight()),
            field("size", Type.NUMBER, ProductField.SIZE.label(), (p, day) -> p.size()),
            chosen(
                "temperature", ProductField.TEMPERATURE.label(), COLD, (p, day) -> p.temperature()),
            text("jan", ProductField.JAN.label(), Product::jan),
            field(
                "leadDays", Type.NUMBER, ProductField.LEAD_DAYS.label(), (p, day) -> p.leadDays()),
            text("shelf", ProductField.SHELF.label(), Product::shelf),
            chosen("tax", ProductField.TAX.label(), TAXED, (p, day) -> p.taxOn(day)),
            field("kit", Type.FLAG, new Text("セット商品", "Kit"), (p, day) -> p.kit()),
            field(
                "known",
                Type.FLAG,
                Map.of(),
                new Text("登録あり", "Known"),
                (order, known) -> known::containsKey));
  }

  private static Map<String, Text> choices(String... words) {
    Map<String, Text> all = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i += 3) {
      all.put(words[i], new Text(words[i + 1], words[i + 2]));
    }
    return all;
  }

  private OrderField text(String id, Text name, Function<Product, String> says) {
    return field(id, Type.TEXT, name, (product, day) -> says.apply(product));
  }

  private OrderField chosen(
      String id,
      Text name,
      Map<String, Text> choices,
      BiFunction<Product, LocalDate, Optional<? extends Enum<?>>> says) {
    return field(
        id,
        Type.TEXT,
        choices,
        name,
        of((product, day) -> says.apply(product, day).map(Enum::name)));
  }

  private OrderField field(
      String id, Type type, Text name, BiFunction<Product, LocalDate, Object> says) {
    return field(id, type, Map.of(), name, of(says));
  }

  /** Of a line whose goods are not known nothing is said. */
  private static BiFunction<Order, Map<OrderLine, Product>, Function<OrderLine, Object>> of(
      BiFunction<Product, LocalDate, Object> says) {
    return (order, known) -> {
      LocalDate day = LocalDate.ofInstant(order.placed().orderedAt(), Japan.ZONE);
      return line -> Optional.ofNullable(known.get(line)).map(p -> says.apply(p, day));
    };
  }

  private OrderField field(
      String id,
      Type type,
      Map<String, Text> choices,
      Text name,
      BiFunction<Order, Map<OrderLine, Product>, Function<OrderLine, Object>> says) {
    return new OrderField(
        "products." + id,
        new Text("商品マスタ：" + name.ja(), "Product master: " + name.en()),
        type,
        Scope.LINE,
        false,
        false,
        choices,
        values(says));
  }

  private Values values(
      BiFunction<Order, Map<OrderLine, Product>, Function<OrderLine, Object>> says) {
    return orders -> {
      Map<OrderLine, Product> known = known(orders);
      return orders.stream()
          .map(
              order -> {
                Function<OrderLine, Object> of = says.apply(order, known);
                return FieldValues.each(
                    order.placed().lines().stream()
                        .filter(line -> !line.struck())
                        .map(line -> FieldValues.of(of.apply(line)))
                        .toList());
              })
          .toList();
    };
  }

  /** What the very lines of these orders sell, where that is known. */
  private Map<OrderLine, Product> known(List<Order> orders) {
    if (orders.isEmpty()) {
      return Map.of();
    }
    int slot = Math.floorMod(System.identityHashCode(orders.get(0)), REMEMBERED);
    Answer last = answers.get(slot);
    if (last != null && last.isOf(orders)) {
      return last.known();
    }
    Map<OrderLine, Product> known = read(orders);
    answers.set(
        slot,
        new Answer(orders.stream().map(WeakReference::new).toList(), known, System.nanoTime()));
    return known;
  }

  private Map<OrderLine, Product> read(List<Order> orders) {
    Map<OrderLine, Product> known = new IdentityHashMap<>();
    orders.stream()
        .collect(Collectors.groupingBy(Order::account))
        .forEach(
            (account, some) -> {
              Map<Product.Link, Product> found = goods.of(account, some);
              for (Order order : some) {
                for (OrderLine line : order.placed().lines()) {
                  LineGoods.of(order, line)
                      .map(found::get)
                      .ifPresent(product -> known.put(line, product));
                }
              }
            });
    return known;
  }

  @Override
  public List<OrderField> fields() {
    return fields;
  }
}
