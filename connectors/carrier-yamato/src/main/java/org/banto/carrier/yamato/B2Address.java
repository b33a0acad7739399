// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.file.engine.Addressee;
import org.banto.file.engine.Count;
import org.banto.file.engine.Windows31J;

/**
 * A recipient's address as B2 wants it: one line that B2 cuts into prefecture (4 full-width
 * characters), municipality (12) and town with number (16); the building (16), which may run on
 * into the two company lines (25 each).
 *
 * @param line prefecture to house number
 * @param building アパートマンション名
 * @param first 会社・部門１
 * @param second 会社・部門２
 * @param fits whether building and company found room
 * @param town length of town and number in half-width units, at most {@value #TOWN}
 */
record B2Address(
    String line, String building, String first, String second, boolean fits, int town) {
  static final int TOWN = 32;
  private static final int CITY = 24;
  private static final int BUILDING = 32;
  private static final int COMPANY = 50;
  private static final int NAME = 32;
  private static final Pattern NAME_BEHIND_COMPANY =
      Pattern.compile("(.+?)[ 　]+([^ 　]+(?:[ 　][^ 　]+)?)");

  static B2Address of(Person person) {
    Addressee to = new Addressee(person);
    Optional<List<String>> lines = lines(to.building(), to.company());
    List<String> room = lines.orElse(List.of("", "", ""));
    return new B2Address(
        to.place(),
        room.get(0),
        room.get(1),
        room.get(2),
        lines.isPresent(),
        town(to.city(), to.street()));
  }

  /** Town and number, and what the municipality leaves over. */
  private static int town(String city, String street) {
    return width(street) + Math.max(0, width(city) - CITY);
  }

  /** The building line and the two company lines. */
  private static Optional<List<String>> lines(String building, String company) {
    Optional<List<String>> firm = Tables.SPLITTER.split(company, COMPANY, COMPANY);
    if (firm.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = firm.get().stream().filter(n -> !n.isEmpty()).toList();
    return Tables.SPLITTER
        .split(building, widths(2 - names.size()))
        .map(
            parts -> {
              List<String> all = new ArrayList<>(parts.subList(0, 1));
              parts.stream().skip(1).filter(p -> !p.isEmpty()).forEach(all::add);
              all.addAll(names);
              while (all.size() < 3) {
                all.add("");
              }
              return all;
            });
  }

  private static int[] widths(int companyLines) {
    return switch (companyLines) {
      case 0 -> new int[] {BUILDING};
      case 1 -> new int[] {BUILDING, COMPANY};
      default -> new int[] {BUILDING, COMPANY, COMPANY};
    };
  }

  /** A street too long cut in two, the rest put before the building; empty when that fits not. */
  static Map<String, String> shorterStreet(Person person) {
    Address a = person.address();
    String street = Windows31J.clean(a.street());
    int room = TOWN - Math.max(0, width(Windows31J.clean(a.city())) - CITY);
    Optional<List<String>> cut = Tables.SPLITTER.split(street, room, BUILDING);
    if (cut.isEmpty()) {
      return Map.of();
    }
    String rest = cut.get().get(1);
    String building = a.building().isEmpty() ? rest : rest + "　" + a.building();
    boolean fits =
        lines(Windows31J.clean(building), Windows31J.clean(person.company())).isPresent();
    return fits ? Map.of("street", cut.get().get(0), "building", building) : Map.of();
  }

  /** A name too long: family and given name stay, what stands before them becomes the company. */
  static Map<String, String> shorterName(Person person) {
    Matcher m = NAME_BEHIND_COMPANY.matcher(Windows31J.clean(person.name()));
    if (!person.company().isEmpty() || !m.matches()) {
      return Map.of();
    }
    String building = Windows31J.clean(person.address().building());
    boolean fits = width(m.group(2)) <= NAME && lines(building, m.group(1)).isPresent();
    return fits ? Map.of("company", m.group(1), "name", m.group(2)) : Map.of();
  }

  private static int width(String text) {
    return Count.DISPLAY.of(text);
  }
}
