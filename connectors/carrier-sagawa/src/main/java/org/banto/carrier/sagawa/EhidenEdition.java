// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.sagawa;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Person;
import org.banto.connect.Label;
import org.banto.file.engine.Addressee;
import org.banto.file.engine.Fault;
import org.banto.file.engine.LabelFaults;
import org.banto.file.engine.Layout;
import org.banto.file.engine.Row;
import org.banto.file.engine.RowCheck;
import org.banto.file.engine.Words;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;

/** One edition of e飛伝: its layout, its rows and what it would refuse. */
final class EhidenEdition {
  private static final long MOST_YEN = 999_999_999;
  private static final int MOST_PARCELS = 99;
  private static final String JUST_TIME = "JUST_TIME";
  private static final List<String> WITHOUT_TIME = List.of("AIR_NEXTDAY", "AIR_MORNING", "SAMEDAY");

  /** How names of its files begin. */
  final String name;

  final Layout layout;
  final EhidenRows rows;
  private final Words words;
  private final RowCheck check;

  /** An edition: its table, and its place in the table of words for columns, from 1. */
  EhidenEdition(String name, String table, int edition) {
    this.name = name;
    this.layout = Tables.ehiden(table, edition);
    this.rows = new EhidenRows(layout);
    this.words = new Words(layout, Tables.class, "problems.tsv");
    this.check = new RowCheck(layout, words);
  }

  /** What it would refuse of a label on this day. */
  List<LabelProblem> check(Label label, LocalDate today) {
    Row row = rows.of(label);
    LabelFaults faults = new LabelFaults(label, layout);
    places(faults, label);
    service(faults, label, row, today);
    return faults.told(row, check, words, fault -> proposal(fault, label));
  }

  private static void places(LabelFaults faults, Label label) {
    Person to = label.recipient();
    Person from = label.sender();
    Addressee wideTo = Addressee.wide(to);
    Addressee wideFrom = Addressee.wide(from);
    faults
        .place(to, "zip", "address", "address", "address")
        .place(from, "senderZip", "senderAddress", "senderAddress", "senderAddress")
        .when(EhidenRows.lines(wideTo).isEmpty(), "address", "address-long", EhidenRows.LINES)
        .when(
            EhidenRows.senderLines(wideFrom).isEmpty(),
            "senderAddress",
            "address-long",
            EhidenRows.SENDER_LINES)
        .when(EhidenRows.names(wideTo).isEmpty(), "name", "name-long", "")
        .when(EhidenRows.names(wideFrom).isEmpty(), "senderName", "name-long", "");
  }

  private void service(LabelFaults faults, Label label, Row row, LocalDate today) {
    Shipment s = label.shipment();
    String slip = s.carriage().label();
    Optional<Tables.Slip> known = EhidenRows.slip(s);
    String customer = row.get("customer");
    faults
        .when(known.isEmpty(), "speed", "slip-type", slip)
        .money(known.filter(Tables.Slip::collects).isPresent(), "speed", "cod", codTax(), MOST_YEN)
        .parcels("parcels", MOST_PARCELS)
        .when(!customer.isEmpty() && !customer.matches("[0-9]{12}"), "customer", "customer", "")
        .when(
            s.carriage().depot().isPresent() && !EhidenRows.depotCode(s).matches("[0-9]{4}"),
            "depotCode",
            "depot-code",
            "");
    int seals = new Seals(row, s).needed().size();
    faults.when(seals > Seals.MOST, "seal1", "seals", seals);
    Optional<List<String>> note = rows.note(s);
    boolean unprinted = !layout.has("goods1") && note.filter(List::isEmpty).isEmpty();
    faults.when(unprinted, "seal1", "no-note", "");
    faults.when(layout.has("goods1") && note.isEmpty(), "goods5", "note-long", "");
    dates(faults, s, today);
    slot(faults, label, row);
  }

  /** An edition without a day of shipping knows nothing of it, but for the day that is wished. */
  private void dates(LabelFaults faults, Shipment s, LocalDate today) {
    if (layout.has("shipDate")) {
      faults.dates("shipDate", "wishDate", today);
      return;
    }
    LocalDate leaves = s.shipDate().orElse(today);
    s.wish()
        .date()
        .filter(d -> !d.isAfter(leaves))
        .ifPresent(d -> faults.when(true, "wishDate", "before-shipping", d));
  }

  private String codTax() {
    return layout.has("codTax") ? "codTax" : "cod";
  }

  private static void slot(LabelFaults faults, Label label, Row row) {
    Shipment s = label.shipment();
    String slip = s.carriage().label();
    if (slip.equals(JUST_TIME)) {
      faults.when(row.get("time").isEmpty(), "time", "just-time", "");
    } else if (WITHOUT_TIME.contains(slip)) {
      faults.when(s.wish().slot().isPresent(), "slot", "no-time", "航空便・即日配達便");
    } else {
      faults.slot("slot", Contract.of(label.shop()).bands());
    }
  }

  private static Map<String, String> proposal(Fault fault, Label label) {
    return fault.kind().equals("slot")
        ? label
            .shipment()
            .wish()
            .slot()
            .map(Contract.of(label.shop()).bands()::closest)
            .orElse(Map.of())
        : Map.of();
  }
}
