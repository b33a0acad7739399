// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.banto.base.Address;
import org.banto.base.Person;

/** A person in a carrier's characters: what every slip says of a recipient or a sender. */
public final class Addressee {
  private static final Pattern COMPANY =
      Pattern.compile("株式会社|有限会社|合同会社|合資会社|（株）|\\(株\\)|（有）|\\(有\\)|[法組]人|組合|協会|病院|学校");
  private static final Pattern SEVEN = Pattern.compile("[0-9]{7}");

  private final Person person;
  private final UnaryOperator<String> letters;

  /** This person. */
  public Addressee(Person person) {
    this(person, Windows31J::clean);
  }

  private Addressee(Person person, UnaryOperator<String> letters) {
    this.person = person;
    this.letters = letters;
  }

  /** The same for a program that takes names and addresses in full width alone. */
  public static Addressee wide(Person person) {
    return new Addressee(person, text -> Windows31J.widen(Windows31J.clean(text)));
  }

  /** The name; of a sender without one, the company. */
  public String name() {
    return letters.apply(person.name().isBlank() ? person.company() : person.name());
  }

  /** The company, where the name is not it already; or empty. */
  public String company() {
    return person.name().isBlank() ? "" : letters.apply(person.company());
  }

  /** 御中 for a company by itself, else 様. */
  public String honorific() {
    return company().isEmpty() && COMPANY.matcher(name()).find() ? "御中" : "様";
  }

  /** The one that the shop says for all, where the program takes it; else {@link #honorific()}. */
  public String honorific(String said, List<String> taken) {
    String word = said.strip();
    return taken.contains(word) ? word : honorific();
  }

  /** Seven digits with a hyphen behind the third where it has seven, else as it was given. */
  public String zip() {
    String zip = Windows31J.narrow(person.address().zip());
    String digits = zip.replace("-", "");
    return SEVEN.matcher(digits).matches()
        ? digits.substring(0, 3) + "-" + digits.substring(3)
        : zip;
  }

  /** The phone number in half-width characters. */
  public String phone() {
    return Windows31J.narrow(person.phone());
  }

  /** 都道府県. */
  public String prefecture() {
    return letters.apply(person.address().prefecture());
  }

  /** 市区町村. */
  public String city() {
    return letters.apply(person.address().city());
  }

  /** 町名・番地. */
  public String street() {
    return letters.apply(person.address().street());
  }

  /** 建物名・部屋番号, or empty. */
  public String building() {
    return letters.apply(person.address().building());
  }

  /** From the prefecture to the house number. */
  public String place() {
    Address a = person.address();
    return letters.apply(a.prefecture()) + letters.apply(a.city()) + letters.apply(a.street());
  }

  /**
   * The address in so many lines of one width, the building on a line of its own where there is room,
   * the empty ones last; empty when it does not fit.
   */
  public Optional<List<String>> lines(Splitter by, int width, int most) {
    String place = place();
    String building = building();
    for (int first = 1; first <= most; first++) {
      Optional<List<String>> head = by.split(place, widths(first, width));
      if (head.isEmpty()) {
        continue;
      }
      Optional<List<String>> tail = by.split(building, widths(most - first, width));
      if (tail.isPresent()) {
        List<String> all = new ArrayList<>(head.get());
        all.addAll(tail.get());
        return Optional.of(all);
      }
    }
    String whole = building.isEmpty() ? place : place + "\u3000" + building;
    return by.split(whole, widths(most, width));
  }

  private static int[] widths(int lines, int width) {
    int[] widths = new int[lines];
    Arrays.fill(widths, width);
    return widths;
  }
}
