// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banto.orderfiles.OrderFileField.Join;

/** A profile bound to the header of a file: where each field stands, and what it says. */
final class ProfileBinding {
  private static final int NUMBERED = 99;

  private final Profile profile;
  private final Header header;
  private final Map<OrderFileField, List<int[]>> places = new EnumMap<>(OrderFileField.class);
  private final Map<OrderFileField, List<Profile.Meaning>> meanings =
      new EnumMap<>(OrderFileField.class);

  private ProfileBinding(Profile profile, Header header, int number) {
    this.profile = profile;
    this.header = header;
    for (Profile.Source source : profile.columns()) {
      List<int[]> found = places.computeIfAbsent(source.field(), f -> new ArrayList<>());
      for (String column : source.columns()) {
        int[] at = at(header, column.replace("#", Integer.toString(number)));
        if (at.length > 0) {
          found.add(at);
        }
      }
    }
    profile
        .meanings()
        .forEach(m -> meanings.computeIfAbsent(m.field(), f -> new ArrayList<>()).add(m));
  }

  /** Where a column stands, or the columns of a name like {@code name+value}. */
  private static int[] at(Header header, String column) {
    return header.has(column) || !column.contains("+")
        ? header.place(column).stream().toArray()
        : Arrays.stream(column.split("\\+")).flatMapToInt(c -> header.place(c).stream()).toArray();
  }

  static ProfileBinding of(Profile profile, Header header) {
    return new ProfileBinding(profile, header, 1);
  }

  /** One binding for each number of numbered columns that the file has; else this one alone. */
  List<ProfileBinding> numbered() {
    if (!profile.numbered()) {
      return List.of(this);
    }
    List<ProfileBinding> all = new ArrayList<>(List.of(this));
    for (int n = 2; n <= NUMBERED && hasNumber(n); n++) {
      all.add(new ProfileBinding(profile, header, n));
    }
    return all;
  }

  private boolean hasNumber(int n) {
    return profile.columns().stream()
        .flatMap(c -> c.columns().stream())
        .filter(c -> c.contains("#"))
        .anyMatch(c -> header.has(c.replace("#", Integer.toString(n))));
  }

  /** Names of required columns that the file does not have. */
  static List<String> missing(Profile profile, Header header) {
    return profile.columns().stream()
        .filter(Profile.Source::required)
        .filter(c -> c.columns().stream().noneMatch(n -> here(header, n)))
        .map(c -> c.columns().stream().findFirst().orElse(c.field().ja()))
        .toList();
  }

  /** How much of the profile the file has, from 0 to 1; 0 when a required column is missing. */
  static double likeness(Profile profile, Header header) {
    List<String> all = profile.columns().stream().flatMap(c -> c.columns().stream()).toList();
    boolean fits = !all.isEmpty() && missing(profile, header).isEmpty();
    return fits ? (double) known(profile, header) / all.size() : 0;
  }

  /** How many columns of the profile the file has. */
  static long known(Profile profile, Header header) {
    return profile.columns().stream()
        .flatMap(c -> c.columns().stream())
        .filter(n -> here(header, n))
        .count();
  }

  private static boolean here(Header header, String column) {
    return at(header, column.replace("#", "1")).length > 0;
  }

  /** Whether the file has a column for the field. */
  boolean has(OrderFileField field) {
    return !places.getOrDefault(field, List.of()).isEmpty();
  }

  /** The columns of a field in this file, as staff read them. */
  String columns(OrderFileField field) {
    return places.getOrDefault(field, List.of()).stream()
        .flatMapToInt(Arrays::stream)
        .mapToObj(header.names()::get)
        .collect(Collectors.joining("・"));
  }

  /** What stands in each column of a field. */
  List<String> cells(OrderFileField field, Row row) {
    return places.getOrDefault(field, List.of()).stream().map(at -> cell(row, at)).toList();
  }

  private static String cell(Row row, int[] at) {
    return Arrays.stream(at)
        .mapToObj(row::cell)
        .filter(c -> !c.isEmpty())
        .collect(Collectors.joining(":"));
  }

  /** What a row says of a field, by the profile's meanings; empty when it says nothing. */
  String text(OrderFileField field, Row row) {
    List<String> filled = cells(field, row).stream().filter(c -> !c.isEmpty()).toList();
    if (filled.isEmpty()) {
      return "";
    }
    String said =
        field.join() == Join.FIRST || field.join() == Join.SUM
            ? filled.get(0)
            : String.join(field.join().between(), filled);
    return meaning(field, said);
  }

  /** What a value means. */
  String meaning(OrderFileField field, String value) {
    return meanings.getOrDefault(field, List.of()).stream()
        .filter(m -> Glob.matches(m.from(), value))
        .map(Profile.Meaning::to)
        .findFirst()
        .orElse(value);
  }
}
