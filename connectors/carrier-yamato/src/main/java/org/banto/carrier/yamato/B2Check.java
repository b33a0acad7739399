// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.connect.Label;
import org.banto.order.Address;
import org.banto.order.Person;
import org.banto.order.TimeSlot;
import org.banto.order.Yen;
import org.banto.shipment.Carriage;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;
import org.banto.waybill.engine.Fault;
import org.banto.waybill.engine.Row;
import org.banto.waybill.engine.RowCheck;
import org.banto.waybill.engine.Windows31J;
import org.banto.waybill.engine.Words;

/** Finds what B2クラウド would refuse, with B2's own codes. */
final class B2Check {
  private static final int LAST_DAY = 30;
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
    List<Fault> faults = new ArrayList<>();
    slip(faults, label, row);
    dates(faults, label, row);
    place(faults, label, row);
    left(faults, label, row, edition);
    faults.addAll(new RowCheck(edition.layout(), edition.words()).check(row));
    Map<String, LabelProblem> problems = new LinkedHashMap<>();
    for (Fault fault : faults) {
      Words.Saying said = edition.words().say(fault, row);
      problems.putIfAbsent(said.column() + said.code() + said.ja(), problem(label, fault, said));
    }
    return List.copyOf(problems.values());
  }

  private static LabelProblem problem(Label label, Fault fault, Words.Saying said) {
    Map<String, String> proposal =
        switch (said.code()) {
          case "ES001014" -> B2Address.shorterStreet(label.recipient());
          case "ES001010" -> B2Address.shorterName(label.recipient());
          case "ES002038" -> closest(label);
          default -> Map.of();
        };
    return new LabelProblem(
        label.shipment().number(), said.column(), said.code(), said.ja(), said.en(), proposal);
  }

  /** タイムサービス has times of its own, which nobody can guess. */
  private static Map<String, String> closest(Label label) {
    boolean time = label.shipment().carriage().label().equals("TIME");
    return label.shipment().wish().slot().filter(s -> !time).map(Slot::closest).orElse(Map.of());
  }

  private static void slip(List<Fault> faults, Label label, Row row) {
    Shipment s = label.shipment();
    String slip = row.get(2);
    int parcels = s.parcels().size();
    if (slip.isEmpty() && !s.carriage().label().isEmpty()) {
      faults.add(new Fault(2, "slip-type", s.carriage().label()));
    }
    boolean eazy = Tables.Edition.of(label.shop()).eazy();
    if (slip.equals(B2Rows.EAZY) && !eazy) {
      faults.add(new Fault(2, "contract", "EAZY"));
    }
    if (slip.equals(B2Rows.EAZY) && s.carriage().temperature() != Temperature.AMBIENT) {
      faults.add(new Fault(3, "cool-type"));
    }
    if (slip.equals(B2Rows.MULTI) && (parcels < 2 || parcels > 99)) {
      faults.add(new Fault(74, "parcels", String.valueOf(parcels)));
    } else if (parcels < 1 || parcels > 99) {
      faults.add(new Fault(38, "parcels", String.valueOf(parcels)));
    }
    cod(faults, label, slip);
    if (B2Rows.MAIL_BIN.contains(slip)) {
      mailBin(faults, s);
    }
    if (!Billing.of(label.shop().yamatoCode()).valid()) {
      faults.add(new Fault(40, "billing"));
    }
  }

  private static void cod(List<Fault> faults, Label label, String slip) {
    Optional<Yen> cod = label.shipment().cod().filter(y -> y.value() != 0);
    if (!B2Rows.COD.contains(slip)) {
      cod.ifPresent(y -> faults.add(new Fault(2, "cod")));
      return;
    }
    if (label.shipment().parcels().size() > 1) {
      int parcels = label.shipment().parcels().size();
      faults.add(new Fault(2, "cod-parcels", String.valueOf(parcels)));
    }
    long tax = label.codTax().map(Yen::value).orElse(0L);
    if (cod.isPresent() && tax > cod.get().value()) {
      faults.add(new Fault(35, "tax"));
    }
  }

  private static void mailBin(List<Fault> faults, Shipment s) {
    if (s.wish().date().isPresent()) {
      faults.add(new Fault(2, "mail-bin", "お届け予定日"));
    }
    if (s.wish().slot().isPresent()) {
      faults.add(new Fault(2, "mail-bin", "配達時間帯"));
    }
    if (s.carriage().temperature() != Temperature.AMBIENT) {
      faults.add(new Fault(3, "cool-type"));
    }
  }

  private void dates(List<Fault> faults, Label label, Row row) {
    Shipment s = label.shipment();
    LocalDate today = LocalDate.now(clock);
    s.shipDate()
        .filter(day -> day.isBefore(today) || day.isAfter(today.plusDays(LAST_DAY)))
        .ifPresent(day -> faults.add(new Fault(5, "ship-date", day.toString())));
    s.wish()
        .date()
        .filter(day -> s.shipDate().filter(day::isAfter).isEmpty() && s.shipDate().isPresent())
        .ifPresent(day -> faults.add(new Fault(6, "before-shipping", day.toString())));
    s.wish().slot().ifPresent(slot -> slot(faults, slot, row));
    if (asksForDate(label) && s.wish().date().isEmpty() && !B2Rows.MAIL_BIN.contains(row.get(2))) {
      faults.add(new Fault(6, "date-asked"));
    }
  }

  /** The shop's B2 prints the delivery date and does not take the earliest by itself. */
  private static boolean asksForDate(Label label) {
    return Windows31J.narrow(label.shop().code("yamato", "date")).equals("1");
  }

  private static void slot(List<Fault> faults, TimeSlot slot, Row row) {
    Optional<String> code = Slot.code(slot);
    boolean time = row.get(2).equals(TIME);
    if (code.isEmpty() || TIME_SLOTS.contains(code.get()) != time) {
      faults.add(new Fault(7, "slot", slot.label()));
    }
  }

  private static void place(List<Fault> faults, Label label, Row row) {
    Person to = label.recipient();
    parts(faults, 12, to.address());
    parts(faults, 23, label.sender().address());
    zip(faults, 11, row.get(11));
    zip(faults, 22, row.get(22));
    B2Address address = B2Address.of(to);
    if (address.town() > B2Address.TOWN) {
      faults.add(new Fault(12, "street-long", String.valueOf((address.town() + 1) / 2)));
    }
    if (!address.fits()) {
      faults.add(new Fault(13, "building-long"));
    }
    if (label.shipment().carriage().temperature() != Temperature.AMBIENT) {
      String where = to.address().city() + to.address().street();
      Tables.NO_COOL.stream()
          .filter(place -> where.contains(place[1]))
          .forEach(place -> faults.add(new Fault(3, "cool-place", place[0])));
    }
  }

  /** Where it is left: at a depot, or, with EAZY, beside the door. */
  private static void left(List<Fault> faults, Label label, Row row, Tables.Edition edition) {
    Optional<String> kind = label.shipment().carriage().place().map(Carriage.Place::kind);
    boolean depot = label.shipment().carriage().depot().isPresent();
    String slip = row.get(2);
    if (depot && (B2Rows.MAIL_BIN.contains(slip) || slip.equals(B2Rows.EAZY))) {
      faults.add(new Fault(36, "depot-type"));
    }
    if (kind.isEmpty() || depot) {
      return;
    }
    if (!slip.equals(B2Rows.EAZY) || !edition.eazy()) {
      faults.add(new Fault(2, "left", Tables.PLACES.label(kind.get())));
    } else if (Tables.PLACES.code(kind.get()).isEmpty()) {
      faults.add(new Fault(edition.layout().width(), "left-where", kind.get()));
    }
  }

  private static void parts(List<Fault> faults, int column, Address address) {
    if (address.prefecture().isBlank()) {
      faults.add(new Fault(column, "prefecture"));
    }
    if (address.city().isBlank()) {
      faults.add(new Fault(column, "city"));
    }
    if (address.street().isBlank()) {
      faults.add(new Fault(column, "street"));
    }
  }

  private static void zip(List<Fault> faults, int column, String zip) {
    if (!zip.isEmpty() && (!zip.matches("[0-9]{3}-[0-9]{4}") || zip.equals("000-0000"))) {
      faults.add(new Fault(column, "zip"));
    }
  }
}
