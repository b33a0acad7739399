// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Person;
import org.banto.connect.Label;
import org.banto.file.engine.Fault;
import org.banto.file.engine.LabelFaults;
import org.banto.file.engine.Row;
import org.banto.file.engine.RowCheck;
import org.banto.file.engine.Windows31J;
import org.banto.shipment.Carriage;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;

/** Finds what B2クラウド would refuse, with B2's own codes. */
final class B2Check {
  private static final String SLIP = "送り状種類";
  private static final String COOL = "クール区分";
  private static final String SHIP_DATE = "出荷予定日";
  private static final String WISH_DATE = "お届け予定日";
  private static final String SLOT = "配達時間帯";
  private static final String ADDRESS = "お届け先住所";
  private static final int LAST_DAY = 30;
  private static final long MOST_YEN = 300_000;
  private static final int MOST_PARCELS = 99;
  private static final String TIME = "4";
  private static final List<String> TIME_SLOTS = List.of("0010", "0017");
  private final B2Rows b2Rows = new B2Rows();
  private final Clock clock;

  /** A check as of this clock, whose zone is Asia/Tokyo. */
  B2Check(Clock clock) {
    this.clock = clock;
  }

  List<LabelProblem> check(Label label) {
    Tables.Edition edition = Tables.Edition.of(label.shop());
    Row row = b2Rows.of(label).get(0);
    LabelFaults faults = new LabelFaults(label, edition.layout());
    slip(faults, label, row, edition);
    dates(faults, label, row);
    place(faults, label);
    left(faults, label, row, edition);
    RowCheck check = new RowCheck(edition.layout(), edition.words());
    return faults.told(row, check, edition.words(), fault -> proposal(fault, label, edition));
  }

  private static Map<String, String> proposal(Fault fault, Label label, Tables.Edition edition) {
    String column = edition.layout().column(fault.column()).name();
    return switch (column + " " + fault.kind()) {
      case ADDRESS + " street-long", ADDRESS + " long" ->
          B2Address.shorterStreet(label.recipient());
      case "お届け先名 long" -> B2Address.shorterName(label.recipient());
      case SLOT + " slot" -> closest(label);
      default -> Map.of();
    };
  }

  /** タイムサービス has times of its own, which nobody can guess. */
  private static Map<String, String> closest(Label label) {
    boolean time = label.shipment().carriage().label().equals("TIME");
    return label
        .shipment()
        .wish()
        .slot()
        .filter(s -> !time)
        .map(Tables.SLOTS::closest)
        .orElse(Map.of());
  }

  private static void slip(LabelFaults faults, Label label, Row row, Tables.Edition edition) {
    Shipment s = label.shipment();
    String slip = row.get(SLIP);
    String kind = s.carriage().label();
    boolean eazy = slip.equals(B2Rows.EAZY);
    boolean mailBin = B2Rows.MAIL_BIN.contains(slip);
    boolean cool = s.carriage().temperature() != Temperature.AMBIENT;
    faults
        .when(slip.isEmpty() && !kind.isEmpty(), SLIP, "slip-type", kind)
        .when(eazy && !edition.eazy(), SLIP, "contract", "EAZY");
    parcels(faults, s, slip);
    faults
        .money(B2Rows.COD.contains(slip), SLIP, "ｺﾚｸﾄ代金引換額（税込)", "内消費税額等", MOST_YEN)
        .when(mailBin && s.wish().date().isPresent(), SLIP, "mail-bin", WISH_DATE)
        .when(mailBin && s.wish().slot().isPresent(), SLIP, "mail-bin", SLOT)
        .when((mailBin || eazy) && cool, COOL, "cool-type", "")
        .when(!Billing.of(label.shop()).valid(), "請求先顧客コード", "billing", "");
  }

  private static void parcels(LabelFaults faults, Shipment s, String slip) {
    int parcels = s.parcels().size();
    if (slip.equals(B2Rows.MULTI)) {
      faults.when(parcels < 2 || parcels > MOST_PARCELS, "複数口くくりキー", "parcels", parcels);
    } else {
      faults.parcels("発行枚数", MOST_PARCELS);
    }
  }

  private void dates(LabelFaults faults, Label label, Row row) {
    Shipment s = label.shipment();
    LocalDate today = LocalDate.now(clock);
    faults.dates(SHIP_DATE, WISH_DATE, today);
    s.shipDate()
        .filter(day -> day.isAfter(today.plusDays(LAST_DAY)))
        .ifPresent(day -> faults.when(true, SHIP_DATE, "ship-date", day));
    boolean time = row.get(SLIP).equals(TIME);
    faults.slot(SLOT, Tables.SLOTS);
    s.wish()
        .slot()
        .filter(w -> Tables.SLOTS.code(w).filter(c -> TIME_SLOTS.contains(c) != time).isPresent())
        .ifPresent(w -> faults.when(true, SLOT, "slot", w.label()));
    boolean asks = asksForDate(label) && !B2Rows.MAIL_BIN.contains(row.get(SLIP));
    faults.when(asks && s.wish().date().isEmpty(), WISH_DATE, "date-asked", "");
  }

  /** The shop's B2 prints the delivery date and does not take the earliest by itself. */
  private static boolean asksForDate(Label label) {
    return Windows31J.narrow(label.shop().code("yamato", "date")).equals("1");
  }

  private static void place(LabelFaults faults, Label label) {
    Person to = label.recipient();
    String from = "ご依頼主住所";
    B2Address address = B2Address.of(to);
    int town = (address.town() + 1) / 2;
    faults
        .place(to, "お届け先郵便番号", ADDRESS, ADDRESS, ADDRESS)
        .place(label.sender(), "ご依頼主郵便番号", from, from, from)
        .when(address.town() > B2Address.TOWN, ADDRESS, "street-long", town)
        .when(!address.fits(), "お届け先アパートマンション名", "building-long", "");
    if (label.shipment().carriage().temperature() != Temperature.AMBIENT) {
      String where = to.address().city() + to.address().street();
      Tables.NO_COOL.stream()
          .filter(place -> where.contains(place[1]))
          .forEach(place -> faults.when(true, COOL, "cool-place", place[0]));
    }
  }

  /** Where it is left: at a depot, or, with EAZY, beside the door. */
  private static void left(LabelFaults faults, Label label, Row row, Tables.Edition edition) {
    Optional<String> kind = label.shipment().carriage().place().map(Carriage.Place::kind);
    boolean depot = label.shipment().carriage().depot().isPresent();
    String slip = row.get(SLIP);
    boolean eazy = slip.equals(B2Rows.EAZY);
    faults.when(depot && (eazy || B2Rows.MAIL_BIN.contains(slip)), "止置き", "depot-type", "");
    if (kind.isEmpty() || depot) {
      return;
    }
    if (!eazy || !edition.eazy()) {
      faults.when(true, SLIP, "left", Tables.PLACES.label(kind.get()));
    } else {
      boolean known = Tables.PLACES.code(kind.get()).isPresent();
      faults.when(!known, Tables.Edition.PLACE, "left-where", kind.get());
    }
  }
}
