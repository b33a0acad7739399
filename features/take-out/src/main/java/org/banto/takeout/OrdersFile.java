// SPDX-License-Identifier: Apache-2.0
package org.banto.takeout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Address;
import org.banto.base.Japan;
import org.banto.base.Person;
import org.banto.base.Slice;
import org.banto.base.TimeSlot;
import org.banto.base.Yen;
import org.banto.house.OrderService;
import org.banto.house.TakeOut;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.Note;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.OrderQuery;
import org.banto.order.PlacedOrder;
import org.banto.shipment.Shipment;
import org.banto.shipment.Waybill;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The orders, a row per line, first the columns of 自由レイアウト (the order-file format {@code free}), then what became of
 * each.
 */
@Component
public final class OrdersFile implements TakeOut {
  private static final int PART = 500;

  /** As the format {@code free} calls them. */
  private static final List<String> FREE =
      List.of(
          "注文番号",
          "注文日時",
          "状態",
          "支払方法",
          "入金状況",
          "入金日",
          "配送方法",
          "お届け希望日",
          "お届け希望時間帯",
          "備考",
          "注文者名",
          "注文者フリガナ",
          "注文者会社名",
          "注文者郵便番号",
          "注文者都道府県",
          "注文者市区町村",
          "注文者住所",
          "注文者建物名",
          "注文者電話番号",
          "注文者メール",
          "送付先番号",
          "送付先名",
          "送付先フリガナ",
          "送付先会社名",
          "送付先郵便番号",
          "送付先都道府県",
          "送付先市区町村",
          "送付先住所",
          "送付先建物名",
          "送付先電話番号",
          "のし",
          "包装",
          "送付先備考",
          "明細番号",
          "商品コード",
          "商品管理番号",
          "商品名",
          "選択肢",
          "数量",
          "単価",
          "税率",
          "商品小計",
          "合計金額",
          "請求金額",
          "送料",
          "代引手数料",
          "決済手数料",
          "包装料",
          "店舗クーポン",
          "モールクーポン",
          "ポイント利用",
          "調整額");

  private static final List<String> OURS =
      List.of(
          "店舗", "受注ID", "ステータス", "取消数量", "出荷番号", "運送会社", "伝票番号", "出荷予定日", "入金額", "担当", "タグ", "メモ");

  private final OrderService orders;

  /** Remembers. */
  @Activate
  public OrdersFile(@Reference OrderService orders) {
    this.orders = orders;
  }

  @Override
  public void write(AccountId account, Files to) {
    List<String> head = new ArrayList<>(FREE);
    head.addAll(OURS);
    CsvLines lines = new CsvLines(to.begin("orders.csv"), head);
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> part = orders.search(account, OrderQuery.ALL, from, PART);
      for (Order order : part.items()) {
        for (OrderLine line : order.placed().lines()) {
          lines.line(row(order, line));
        }
      }
      from = part.next();
    } while (from.isPresent());
  }

  private static List<String> row(Order order, OrderLine line) {
    PlacedOrder placed = order.placed();
    Amounts amounts = placed.amounts();
    Destination place = placed.destinations().get(line.destination());
    List<String> row = new ArrayList<>();
    row.add(order.key().number());
    row.add(Japan.moment(placed.orderedAt()));
    row.add(state(order));
    row.add(placed.payment().name());
    row.add(order.payment().open() ? "未入金" : "入金済");
    row.add(
        order.deposits().stream()
            .map(d -> d.day().toString())
            .reduce((first, last) -> last)
            .orElse(""));
    row.add(placed.deliveryMethod());
    row.add(placed.wish().date().map(Object::toString).orElse(""));
    row.add(placed.wish().slot().map(TimeSlot::label).orElse(""));
    row.add(placed.remarks());
    person(placed.buyer(), row);
    row.add(placed.buyer().mail());
    // places without a key of their mall are told apart by their place
    row.add(place.key().isEmpty() ? Integer.toString(line.destination() + 1) : place.key());
    person(place.recipient(), row);
    row.addAll(List.of(place.noshi(), place.wrapping(), place.note()));
    row.addAll(List.of(line.key(), line.sku(), line.itemCode(), line.name()));
    row.add(String.join("\n", line.options()));
    // what was struck is not ordered any more
    row.add(Integer.toString(line.struck() ? 0 : line.quantity()));
    row.add(Long.toString(line.unitPrice().value()));
    row.add(Integer.toString(line.tax().percent()));
    row.add(yen(amounts.goods()));
    row.add(yen(amounts.total()));
    row.add(yen(amounts.due()));
    row.add(more(amounts, Charge.Kind.POSTAGE));
    row.add(more(amounts, Charge.Kind.COD_FEE));
    row.add(more(amounts, Charge.Kind.PAYMENT_FEE));
    row.add(more(amounts, Charge.Kind.WRAPPING));
    row.add(less(amounts, Charge.Kind.SHOP_COUPON));
    row.add(less(amounts, Charge.Kind.MALL_COUPON));
    row.add(less(amounts, Charge.Kind.POINTS));
    row.add(more(amounts, Charge.Kind.OTHER));
    ours(order, line, row);
    return row;
  }

  private static void person(Person person, List<String> row) {
    Address at = person.address();
    row.addAll(List.of(person.name(), person.kana(), person.company()));
    row.addAll(List.of(at.zip(), at.prefecture(), at.city(), at.street(), at.building()));
    row.add(person.phone());
  }

  private static void ours(Order order, OrderLine line, List<String> row) {
    List<Shipment> of =
        order.live().stream()
            .filter(s -> s.items().stream().anyMatch(i -> i.line() == line.no()))
            .toList();
    row.add(order.key().shop().toString());
    row.add(Long.toString(order.id().value()));
    row.add(order.desk().japanese());
    row.add(line.struck() ? Integer.toString(line.quantity()) : "");
    row.add(of.stream().map(s -> s.number().value()).collect(Collectors.joining(" ")));
    row.add(
        of.stream().map(s -> s.carriage().carrier()).distinct().collect(Collectors.joining(" ")));
    row.add(
        of.stream()
            .flatMap(s -> s.parcels().stream())
            .flatMap(p -> p.waybill().stream())
            .map(Waybill::number)
            .distinct()
            .collect(Collectors.joining(" ")));
    row.add(
        of.stream()
            .flatMap(s -> s.shipDate().stream())
            .map(Object::toString)
            .distinct()
            .collect(Collectors.joining(" ")));
    row.add(Long.toString(order.deposits().stream().mapToLong(d -> d.amount().value()).sum()));
    row.add(order.assignee().orElse(""));
    row.add(order.tags().stream().sorted().collect(Collectors.joining(" ")));
    row.add(order.notes().stream().map(OrdersFile::note).collect(Collectors.joining("\n")));
  }

  private static String note(Note note) {
    return Japan.moment(note.at()) + " " + note.by().name() + " " + note.text();
  }

  /** In the words that the format {@code free} reads. */
  private static String state(Order order) {
    return switch (order.desk()) {
      case PAY_WAIT -> "入金待ち";
      case SHIPPED, POSTPAY_WAIT, DONE, RETURN -> "発送済";
      case CANCELLED -> "キャンセル";
      case NEW, HOLD -> "新規";
      case SHIP_WAIT, DOC_WAIT, TRACK_WAIT -> "発送待ち";
    };
  }

  private static String yen(Optional<Yen> amount) {
    return amount.map(y -> Long.toString(y.value())).orElse("");
  }

  private static String more(Amounts amounts, Charge.Kind kind) {
    return Long.toString(amounts.sum(kind).value());
  }

  /** What is taken off stands as it is called: a coupon of 100 yen. */
  private static String less(Amounts amounts, Charge.Kind kind) {
    return Long.toString(-amounts.sum(kind).value());
  }
}
