// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.banto.base.DeliveryWish;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.base.Yen;

/**
 * What goes to one destination at one time by one carrier.
 *
 * @param number the house's number of it
 * @param destination index into the order's destinations
 * @param items what is in it
 * @param carriage how it travels
 * @param shipDate planned day of shipping (出荷予定日)
 * @param wish when to deliver
 * @param cod money the carrier collects
 * @param state where it stands
 * @param parcels one or more
 * @param batch the waybill batch it was last written in
 * @param labelNote 記事欄 for the label, or empty
 * @param lead the shipment of another order in whose parcels it travels (同梱); it has no label of
 *     its own then
 * @param companions shipments of other orders that travel in its parcels; each counts only while it
 *     names this one as its lead
 * @param dateChoice who chose its day and why; empty where that was not kept
 */
public record Shipment(
    ShipmentNumber number,
    int destination,
    List<Item> items,
    Carriage carriage,
    Optional<LocalDate> shipDate,
    DeliveryWish wish,
    Optional<Yen> cod,
    ShipmentState state,
    List<Parcel> parcels,
    Optional<String> batch,
    String labelNote,
    Optional<ShipmentNumber> lead,
    List<ShipmentNumber> companions,
    Optional<ShipDateChoice> dateChoice) {
  /**
   * So many pieces of an order line.
   *
   * @param line {@link org.banto.order.OrderLine#no()}
   * @param quantity pieces, 1 or more
   */
  public record Item(int line, int quantity) {
    public Item {
      if (quantity < 1) {
        throw new IllegalArgumentException("line " + line + ": quantity " + quantity);
      }
    }
  }

  public Shipment {
    items = List.copyOf(items);
    parcels = List.copyOf(parcels);
    companions = List.copyOf(companions);
  }

  /** One that travels by itself. */
  public Shipment(
      ShipmentNumber number,
      int destination,
      List<Item> items,
      Carriage carriage,
      Optional<LocalDate> shipDate,
      DeliveryWish wish,
      Optional<Yen> cod,
      ShipmentState state,
      List<Parcel> parcels,
      Optional<String> batch,
      String labelNote) {
    this(
        number,
        destination,
        items,
        carriage,
        shipDate,
        wish,
        cod,
        state,
        parcels,
        batch,
        labelNote,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Whether it waits for its day or its goods. */
  public boolean waiting() {
    return state.desk() == Desk.SHIP_WAIT;
  }

  /** Whether it may still be edited: neither its label nor a request to a warehouse is out. */
  public boolean open() {
    return state.compareTo(ShipmentState.RELEASED) <= 0;
  }

  /** Whether it is between being released and having its numbers. */
  public boolean underWay() {
    return state.desk() == Desk.DOC_WAIT || state.desk() == Desk.TRACK_WAIT;
  }

  /** Whether it has its numbers, or has left. */
  public boolean shipped() {
    return state != ShipmentState.VOID && state.desk() == Desk.SHIPPED;
  }

  /** Whether each of its parcels has its number, told of yet or not. */
  public boolean hasItsNumbers() {
    return !parcels.isEmpty() && parcels.stream().allMatch(p -> p.waybill().isPresent());
  }

  /** Whether it shares its parcels with shipments of other orders. */
  public boolean shared() {
    return lead.isPresent() || !companions.isEmpty();
  }

  /** The same under another number. */
  public Shipment numberedAs(ShipmentNumber other) {
    return copy(c -> c.number = other);
  }

  /** The same in another state. */
  public Shipment in(ShipmentState other) {
    return copy(c -> c.state = other);
  }

  /** The same with other goods in it. */
  public Shipment holding(List<Item> other) {
    return copy(c -> c.items = other);
  }

  /** The same travelling otherwise. */
  public Shipment by(Carriage other) {
    return copy(c -> c.carriage = other);
  }

  /** The same on another day, that somebody chose: it stays whatever the shop's calendar says. */
  public Shipment on(LocalDate day) {
    return copy(
        c -> {
          c.shipDate = Optional.of(day);
          c.dateChoice = Optional.of(ShipDateChoice.HAND);
        });
  }

  /** The same on the day that comes of the shop's rules, or on none. */
  public Shipment planned(Optional<LocalDate> day, Text why) {
    return copy(
        c -> {
          c.shipDate = day;
          c.dateChoice = Optional.of(new ShipDateChoice(ShipDateChoice.By.RULE, Optional.of(why)));
        });
  }

  /** The same on a day that it had before, as it was chosen then. */
  public Shipment dated(LocalDate day, Optional<ShipDateChoice> choice) {
    return copy(
        c -> {
          c.shipDate = Optional.of(day);
          c.dateChoice = choice;
        });
  }

  /** The shipment without a planned day: nobody knows yet when it can leave. */
  public Shipment undated() {
    return copy(
        c -> {
          c.shipDate = Optional.empty();
          c.dateChoice = Optional.of(ShipDateChoice.HAND);
        });
  }

  /** Whether somebody chose its day, so that no rule moves it. */
  public boolean pinned() {
    return dateChoice.filter(d -> d.by() != ShipDateChoice.By.RULE).isPresent();
  }

  /** The same wished for otherwise. */
  public Shipment wished(DeliveryWish other) {
    return copy(c -> c.wish = other);
  }

  /** The same collecting other money. */
  public Shipment collecting(Optional<Yen> other) {
    return copy(c -> c.cod = other);
  }

  /** The same in other boxes. */
  public Shipment boxed(List<Parcel> other) {
    return copy(c -> c.parcels = other);
  }

  /** The same with another 記事欄. */
  public Shipment noted(String other) {
    return copy(c -> c.labelNote = other);
  }

  /** The same as printed in a batch. */
  public Shipment printedIn(String batchId) {
    return copy(
        c -> {
          c.state = ShipmentState.PRINTED;
          c.batch = Optional.of(batchId);
        });
  }

  /** Whether one of its parcels has this waybill number. */
  public boolean has(String number) {
    return parcels.stream()
        .flatMap(p -> p.waybill().stream())
        .anyMatch(w -> w.number().equals(number));
  }

  /** The same with these waybills on its parcels, one parcel each, numbered. */
  public Shipment numbered(List<Waybill> waybills) {
    List<Parcel> all = new ArrayList<>();
    for (Waybill w : waybills) {
      all.add(new Parcel(all.size() + 1, Optional.of(w)));
    }
    return in(ShipmentState.NUMBERED).boxed(all);
  }

  /** The same with no numbers on its parcels. */
  public Shipment blank() {
    return boxed(parcels.stream().map(p -> new Parcel(p.no(), Optional.empty())).toList());
  }

  /** The same in the parcels of another one. */
  public Shipment inParcelsOf(ShipmentNumber other) {
    return copy(c -> c.lead = Optional.of(other));
  }

  /** The same with these others in its parcels. */
  public Shipment carrying(List<ShipmentNumber> others) {
    return copy(c -> c.companions = others);
  }

  /**
   * The same by itself. One whose lead was written already waits for a label of its own; one that
   * has left stays as it is.
   */
  public Shipment alone() {
    if (shipped()) {
      return this;
    }
    Shipment free = lead.isPresent() && underWay() ? released() : this;
    return free.copy(
        c -> {
          c.lead = Optional.empty();
          c.companions = List.of();
        });
  }

  /**
   * A companion as its lead stands: with that one's day and carriage, and from the printer on with
   * its state, batch and numbers. When the lead does not carry it any more, or has left without it,
   * it is {@link #alone}.
   */
  public Shipment following(Shipment ahead) {
    if (state == ShipmentState.VOID || lead.filter(ahead.number::equals).isEmpty()) {
      return this;
    }
    if (!ahead.companions.contains(number) || ahead.state == ShipmentState.VOID) {
      return alone();
    }
    Shipment beside =
        copy(c -> {
              c.shipDate = ahead.shipDate;
              c.dateChoice = ahead.dateChoice;
            })
            .by(ahead.carriage);
    if (beside.waiting()) {
      return ahead.shipped() ? alone() : beside;
    }
    if (ahead.waiting() || ahead.state == ShipmentState.RELEASED) {
      return beside.state == ShipmentState.RELEASED ? beside : beside.released();
    }
    return beside.in(ahead.state).boxed(ahead.parcels).copy(c -> c.batch = ahead.batch);
  }

  private Shipment released() {
    return in(ShipmentState.RELEASED).blank().copy(c -> c.batch = Optional.empty());
  }

  private Shipment copy(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.done(this);
  }

  /** What can be otherwise in a copy. */
  private static final class Copy {
    private ShipmentNumber number;
    private List<Item> items;
    private Carriage carriage;
    private Optional<LocalDate> shipDate;
    private DeliveryWish wish;
    private Optional<Yen> cod;
    private ShipmentState state;
    private List<Parcel> parcels;
    private Optional<String> batch;
    private String labelNote;
    private Optional<ShipmentNumber> lead;
    private List<ShipmentNumber> companions;
    private Optional<ShipDateChoice> dateChoice;

    Copy(Shipment of) {
      number = of.number;
      items = of.items;
      carriage = of.carriage;
      shipDate = of.shipDate;
      wish = of.wish;
      cod = of.cod;
      state = of.state;
      parcels = of.parcels;
      batch = of.batch;
      labelNote = of.labelNote;
      lead = of.lead;
      companions = of.companions;
      dateChoice = of.dateChoice;
    }

    Shipment done(Shipment of) {
      return new Shipment(
          number,
          of.destination,
          items,
          carriage,
          shipDate,
          wish,
          cod,
          state,
          parcels,
          batch,
          labelNote,
          lead,
          companions,
          dateChoice);
    }
  }
}
