// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.base.Yen;
import org.banto.connect.Label;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;

/** Gathers what is wrong with a label beyond what {@link RowCheck} finds in its row. */
public final class LabelFaults {
  private static final Pattern SEVEN = Pattern.compile("[0-9]{7}");

  private final Label label;
  private final Layout layout;
  private final List<Fault> faults = new ArrayList<>();

  /** Of this label, said of the columns of this layout. */
  public LabelFaults(Label label, Layout layout) {
    this.label = label;
    this.layout = layout;
  }

  /** One fault, where there is one. */
  public LabelFaults when(boolean wrong, String column, String kind, Object value) {
    if (wrong) {
      faults.add(new Fault(layout.no(column), kind, String.valueOf(value)));
    }
    return this;
  }

  /** {@code prefecture}, {@code city}, {@code street}, {@code zip}: what an address lacks. */
  public LabelFaults place(Person person, String zip, String prefecture, String city, String town) {
    Address a = person.address();
    String digits = Windows31J.narrow(a.zip()).replace("-", "");
    boolean bad = !SEVEN.matcher(digits).matches() || digits.equals("0000000");
    return when(a.prefecture().isBlank(), prefecture, "prefecture", "")
        .when(a.city().isBlank(), city, "city", "")
        .when(a.street().isBlank(), town, "street", "")
        .when(!digits.isEmpty() && bad, zip, "zip", "");
  }

  /** {@code ship-date}: none, or gone; {@code before-shipping}: a wish that is not after it. */
  public LabelFaults dates(String shipped, String wished, LocalDate today) {
    Shipment s = label.shipment();
    Optional<LocalDate> day = s.shipDate();
    when(day.isEmpty(), shipped, "missing", "");
    day.filter(d -> d.isBefore(today)).ifPresent(d -> when(true, shipped, "ship-date", d));
    s.wish()
        .date()
        .filter(d -> day.isPresent() && !d.isAfter(day.get()))
        .ifPresent(d -> when(true, wished, "before-shipping", d));
    return this;
  }

  /**
   * {@code cod}: money that the slip type does not collect; {@code amount}: none or too much of it;
   * {@code tax}: more than it; {@code cod-parcels}: money on several parcels.
   */
  public LabelFaults money(boolean collects, String slip, String amount, String tax, long most) {
    long yen = label.shipment().cod().map(Yen::value).orElse(0L);
    int parcels = label.shipment().parcels().size();
    if (!collects) {
      return when(yen != 0, slip, "cod", "");
    }
    long part = label.codTax().map(Yen::value).orElse(0L);
    return when(yen < 1 || yen > most, amount, "amount", most)
        .when(part > yen, tax, "tax", "")
        .when(parcels > 1, slip, "cod-parcels", parcels);
  }

  /** {@code parcels}: fewer than one, or more than the carrier takes. */
  public LabelFaults parcels(String column, int most) {
    int parcels = label.shipment().parcels().size();
    return when(parcels < 1 || parcels > most, column, "parcels", parcels);
  }

  /** {@code slot}: a time of day the carrier does not deliver at. */
  public LabelFaults slot(String column, Slots slots) {
    label
        .shipment()
        .wish()
        .slot()
        .filter(s -> slots.code(s).isEmpty())
        .ifPresent(s -> when(true, column, "slot", s.label()));
    return this;
  }

  /**
   * All that was found, with that of the row, in the carrier's words, each said once: of a column with
   * a fault nobody is told as well that it is empty or too long.
   */
  public List<LabelProblem> told(
      Row row, RowCheck check, Words words, Function<Fault, Map<String, String>> proposal) {
    List<Fault> all = new ArrayList<>(faults);
    Set<Integer> said = faults.stream().map(Fault::column).collect(Collectors.toSet());
    check.check(row).stream()
        .filter(f -> !said.contains(f.column()) || !List.of("missing", "long").contains(f.kind()))
        .forEach(all::add);
    Map<String, LabelProblem> problems = new LinkedHashMap<>();
    for (Fault fault : all) {
      Words.Saying saying = words.say(fault, row);
      problems.putIfAbsent(
          saying.column() + saying.code() + saying.sentence(),
          problem(saying, proposal.apply(fault)));
    }
    return List.copyOf(problems.values());
  }

  private LabelProblem problem(Words.Saying said, Map<String, String> proposal) {
    return new LabelProblem(
        label.shipment().number(), said.column(), said.code(), said.sentence(), proposal);
  }
}
