// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The rows of a second file, put beside the row of their order in the first. */
final class JoinedRows {
  /** The number of rows that were refused. */
  static final String NOBODY = "\n";

  private final Header header;
  private final int width;
  private final int[] places;
  private final Map<String, List<Row>> lines;

  private JoinedRows(Header header, int width, int[] places, Map<String, List<Row>> lines) {
    this.header = header;
    this.width = width;
    this.places = places;
    this.lines = lines;
  }

  /** No second file. */
  static JoinedRows none(Header header) {
    return new JoinedRows(header, header.size(), new int[0], new LinkedHashMap<>());
  }

  /** Columns of the second file whose name the first has already are left out. */
  static JoinedRows of(Header first, Sheet second, Function<Row, String> number)
      throws UnreadableRows {
    Map<String, List<Row>> lines = new LinkedHashMap<>();
    second.walk(r -> lines.computeIfAbsent(number.apply(r), n -> new ArrayList<>()).add(r));
    lines.remove(NOBODY);
    int[] places = more(first, second.header());
    return new JoinedRows(header(first, second.header()), first.size(), places, lines);
  }

  /** The columns of both. */
  static Header header(Header first, Header second) {
    List<String> all = new ArrayList<>(first.names());
    IntStream.of(more(first, second)).mapToObj(second.names()::get).forEach(all::add);
    return new Header(all);
  }

  private static int[] more(Header first, Header second) {
    List<String> names = second.names();
    return IntStream.range(0, names.size()).filter(i -> !first.has(names.get(i))).toArray();
  }

  Header header() {
    return header;
  }

  /** The rows of an order, each with the cells of one of its lines. */
  List<Row> join(String number, List<Row> rows) {
    if (places.length == 0) {
      return rows;
    }
    List<Row> all = new ArrayList<>();
    List<Row> mine = lines.getOrDefault(number, List.of());
    for (Row line : mine) {
      all.add(beside(rows.get(0), line));
    }
    lines.remove(number);
    return mine.isEmpty() ? rows : all;
  }

  /** The lines of an order that is refused belong to it all the same. */
  void refuse(String number) {
    lines.remove(number);
  }

  private Row beside(Row order, Row line) {
    List<String> cells = new ArrayList<>(order.cells().subList(0, width));
    IntStream.of(places).mapToObj(line::cell).forEach(cells::add);
    return new Row(order.line(), cells);
  }

  /** Orders of which there are only lines. */
  Collection<String> rest() {
    return lines.keySet();
  }
}
