// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.base.Shop;
import org.banto.carrier.fukutsu.IStar2;
import org.banto.carrier.japanpost.ClickPost;
import org.banto.carrier.japanpost.JapanPost;
import org.banto.carrier.sagawa.Ehiden;
import org.banto.carrier.sagawa.HikyakuYuPacket;
import org.banto.carrier.seino.KangarooMagic;
import org.banto.carrier.yamato.B2Cloud;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.shipment.Carriage;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;

/**
 * One layout of one carrier, as a shop has it.
 *
 * @param name what the table says
 * @param carrier its connector
 * @param kind the label
 * @param codes what the shop has set
 * @param file the carrier itself
 */
record Slips(String name, String carrier, String kind, Map<String, String> codes, Object file) {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  static List<Slips> all() {
    List<Slips> all = new ArrayList<>();
    for (String columns : List.of("95", "96", "97", "98")) {
      all.add(yamato("B2 " + columns, "PREPAID", columns));
    }
    all.add(yamato("ﾈｺﾎﾟｽ", "NEKOPOS", "97"));
    for (String program : List.of("3", "2", "PRO")) {
      all.add(sagawa("e飛伝" + program, "PREPAID", program, new Ehiden()));
    }
    all.add(sagawa("飛脚ゆうP", "YUPACKET", "3", new HikyakuYuPacket()));
    all.add(post("ゆうR", "PREPAID", "R", new JapanPost()));
    all.add(post("ゆうWEB", "PREPAID", "WEB", new JapanPost()));
    all.add(post("ｸﾘｯｸP", "CLICKPOST", "R", new ClickPost()));
    Map<String, String> seino = Map.of("seino.sender", "00000000000");
    all.add(new Slips("西濃", "seino", "PREPAID", seino, new KangarooMagic()));
    all.add(new Slips("福通", "fukutsu", "PREPAID", Map.of("fukutsu.sender", "1"), new IStar2()));
    return all;
  }

  private static Slips yamato(String name, String kind, String columns) {
    Map<String, String> codes = new HashMap<>();
    codes.put("yamato.billing", "000000000000");
    codes.put("yamato.columns", columns);
    return new Slips(name, "yamato", kind, codes, new B2Cloud());
  }

  private static Slips sagawa(String name, String kind, String program, Object file) {
    Map<String, String> codes = new HashMap<>();
    codes.put("sagawa.customer", "000000000000");
    codes.put("sagawa.program", program);
    return new Slips(name, "sagawa", kind, codes, file);
  }

  private static Slips post(String name, String kind, String program, Object file) {
    Map<String, String> codes = new HashMap<>();
    codes.put("japanpost.form", "1100000");
    codes.put("japanpost.program", program);
    return new Slips(name, "japanpost", kind, codes, file);
  }

  /** What the carrier has against these orders, each under its number. */
  List<LabelProblem> problems(List<Order> orders) {
    return ((LabelCheck) file).check(orders.stream().map(this::label).toList());
  }

  /** What the carrier has against an order, as findings with its proposals. */
  List<Finding> findings(Order order) {
    return problems(List.of(order)).stream()
        .map(
            p -> {
              Map<String, String> values = new HashMap<>(p.proposal());
              values.put("destination", "0");
              Finding.Fix fix =
                  p.proposal().isEmpty()
                      ? Finding.Fix.NONE
                      : new Finding.Fix("address.replace", values);
              return new Finding(
                  Finding.Level.BLOCK, "label." + p.code(), p.column(), "", p.ja(), p.en(), fix);
            })
        .toList();
  }

  /** How many of these orders the carrier takes and its file really holds. */
  long stand(List<Order> orders) {
    List<Label> labels = orders.stream().map(this::label).toList();
    List<Label> good =
        labels.stream().filter(l -> ((LabelCheck) file).check(List.of(l)).isEmpty()).toList();
    if (good.isEmpty()) {
      return 0;
    }
    String text = new String(((WaybillFile) file).write(good).bytes(), CP932);
    return good.stream().filter(l -> text.contains(mark(l))).count();
  }

  /** What a row of a label is known by; クリックポスト has no key. */
  private String mark(Label label) {
    return kind.equals("CLICKPOST") ? label.recipient().name() : label.shipment().number().value();
  }

  private Label label(Order order) {
    Person to = order.placed().destinations().get(0).recipient();
    Shop some = org.banto.fakes.Orders.SHOP;
    Shop shop = new Shop(some.sender(), "", "", codes);
    Shipment shipment =
        new Shipment(
            ShipmentNumber.of(order.id(), 1),
            0,
            List.of(new Shipment.Item(1, 1)),
            new Carriage(carrier, kind, Temperature.AMBIENT),
            Optional.of(TODAY),
            DeliveryWish.NONE,
            Optional.empty(),
            ShipmentState.RELEASED,
            List.of(new Parcel(1, Optional.empty())),
            Optional.empty(),
            "");
    return new Label(shipment, to, shop.sender(), shop, order.placed().lines(), Optional.empty());
  }
}
