// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.order.Destination;

/** The destinations of an order: its rows by their key, or by recipient where there is none. */
final class FileDestinations {
  private final List<Destination> all = new ArrayList<>();
  private final List<List<Row>> rows = new ArrayList<>();
  private final Map<Row, Integer> places = new IdentityHashMap<>();

  private FileDestinations() {}

  static FileDestinations of(Profile profile, Cells cells, List<Row> rows, Person buyer) {
    Persons persons = new Persons(profile);
    Map<Object, List<Row>> groups = new LinkedHashMap<>();
    Object current = "";
    for (Row row : rows) {
      String key = cells.text(OrderFileField.PLACE_KEY, List.of(row));
      Person recipient = persons.recipient(cells.texts(List.of(row)));
      if (!key.isEmpty()) {
        current = key;
      } else if (!Persons.nobody(recipient)) {
        current = recipient;
      }
      groups.computeIfAbsent(current, k -> new ArrayList<>()).add(row);
    }
    FileDestinations places = new FileDestinations();
    groups.values().forEach(g -> places.add(cells, g, persons, buyer));
    return places;
  }

  private void add(Cells cells, List<Row> group, Persons persons, Person buyer) {
    group.forEach(r -> places.put(r, all.size()));
    rows.add(group);
    Person recipient = persons.recipient(cells.texts(group));
    Person to = Persons.nobody(recipient) ? buyer : recipient;
    if (to.address().oneLine().isBlank()) {
      cells.fault(
          group.get(0), OrderFileField.PLACE_STREET, "", new Text("お届け先の住所がありません。", "No address."));
    }
    all.add(
        new Destination(
            cells.text(OrderFileField.PLACE_KEY, group),
            to,
            cells.text(OrderFileField.NOSHI, group),
            cells.text(OrderFileField.WRAPPING, group),
            cells.text(OrderFileField.PLACE_NOTE, group)));
  }

  List<Destination> all() {
    return all;
  }

  /** The rows of a destination. */
  List<Row> rows(int place) {
    return rows.get(place);
  }

  /** Where a row goes. */
  int of(Row row) {
    return places.get(row);
  }
}
