// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.banto.base.Person;
import org.banto.order.Order;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.Shipment;

/**
 * Something an order can be found by, before it is blinded.
 *
 * @param field what it is; each field has a blind key of its own
 * @param value normalised
 */
record Term(String field, String value) {
  private static final Pattern SHIPMENT_FORM = Pattern.compile("s[0-9]{10}");
  private static final Pattern PHONE_FORM = Pattern.compile("[0-9()\\-]+");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  private static final String NAME = "name";
  private static final String PHONE = "phone";
  private static final String PHONE_END = "phone-end";
  private static final String MAIL = "mail";
  private static final String NUMBER = "number";
  private static final String NUMBER_END = "number-end";
  private static final String SHIPMENT = "shipment";
  private static final String WAYBILL = "waybill";
  private static final String SEEN = "seen";

  /** Variants of characters that are written one for the other in names. */
  private static final Map<Integer, Integer> SAME =
      Map.ofEntries(
          same('髙', '高'),
          same('﨑', '崎'),
          same('嵜', '崎'),
          same('邊', '辺'),
          same('邉', '辺'),
          same('齋', '斉'),
          same('齊', '斉'),
          same('斎', '斉'),
          same('澤', '沢'),
          same('濱', '浜'),
          same('濵', '浜'),
          same('廣', '広'),
          same('國', '国'),
          same('櫻', '桜'),
          same('嶋', '島'),
          same('德', '徳'));

  /** All terms of an order. */
  static Set<Term> of(Order order) {
    Set<Term> terms = ofShipments(order);
    person(order.placed().buyer(), terms);
    order.placed().destinations().forEach(d -> person(d.recipient(), terms));
    String number = plain(order.key().number());
    terms.add(new Term(NUMBER, number));
    terms.add(new Term(NUMBER_END, end(number)));
    return terms;
  }

  /** Those that change while an order is worked on. */
  static Set<Term> ofShipments(Order order) {
    Set<Term> terms = new HashSet<>();
    for (Shipment shipment : order.live()) {
      terms.add(new Term(SHIPMENT, shipment.number().value()));
      shipment.parcels().stream()
          .flatMap(p -> p.waybill().stream())
          .forEach(w -> terms.add(waybill(w.number())));
      shipment.parcels().stream()
          .flatMap(p -> p.seen().stream())
          .forEach(state -> terms.add(seen(state)));
    }
    return terms;
  }

  /** Of an order with a parcel that has this number. */
  static Term waybill(String number) {
    return new Term(WAYBILL, number);
  }

  /** Of an order with a parcel that its carrier last saw like this. */
  static Term seen(ParcelStatus.State state) {
    return new Term(SEEN, state.name());
  }

  /** What a search text can mean: an order matches when it has all terms of one of the lists. */
  static List<List<Term>> alternatives(String text) {
    List<List<Term>> meanings = new ArrayList<>();
    Consumer<Term> single = t -> meanings.add(List.of(t));
    String plain = plain(text);
    String digits = digits(text);
    if (plain.isEmpty()) {
      return meanings;
    }
    if (plain.contains("@")) {
      return List.of(List.of(new Term(MAIL, plain)));
    }
    single.accept(new Term(NUMBER, plain));
    single.accept(new Term(NUMBER_END, end(plain)));
    if (SHIPMENT_FORM.matcher(plain).matches()) {
      single.accept(new Term(SHIPMENT, plain.toUpperCase(Locale.ROOT)));
    }
    if (PHONE_FORM.matcher(plain).matches()) {
      single.accept(new Term(PHONE, digits));
      single.accept(new Term(WAYBILL, digits));
      if (digits.length() == 4) {
        single.accept(new Term(PHONE_END, digits));
      }
      return meanings;
    }
    Set<Term> grams = new HashSet<>();
    grams(text, grams);
    if (!grams.isEmpty()) {
      meanings.add(List.copyOf(grams));
    }
    return meanings;
  }

  private static void person(Person person, Set<Term> to) {
    grams(person.name(), to);
    grams(person.kana(), to);
    grams(person.company(), to);
    String phone = digits(person.phone());
    if (!phone.isEmpty()) {
      to.add(new Term(PHONE, phone));
      to.add(new Term(PHONE_END, phone.substring(Math.max(0, phone.length() - 4))));
    }
    Optional.of(plain(person.mail()))
        .filter(m -> !m.isEmpty())
        .ifPresent(m -> to.add(new Term(MAIL, m)));
  }

  /** Each pair of neighbouring characters; spaces and signs do not count. */
  private static void grams(String name, Set<Term> to) {
    int[] points =
        plain(name).codePoints().filter(Character::isLetterOrDigit).map(Term::fold).toArray();
    for (int i = 1; i < points.length; i++) {
      to.add(new Term(NAME, new String(points, i - 1, 2)));
    }
  }

  /** Hiragana as katakana, variants as the common form. */
  private static int fold(int point) {
    int katakana = point >= 'ぁ' && point <= 'ゖ' ? point + ('ァ' - 'ぁ') : point;
    return SAME.getOrDefault(katakana, katakana);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  private static String digits(String text) {
    return NO_DIGIT.matcher(plain(text)).replaceAll("");
  }

  /** The part after the last hyphen, without leading zeros. */
  private static String end(String number) {
    return number.substring(number.lastIndexOf('-') + 1).replaceFirst("^0+(?=.)", "");
  }

  private static Map.Entry<Integer, Integer> same(char variant, char common) {
    return Map.entry((int) variant, (int) common);
  }

  @Override
  public String toString() {
    return "Term[" + field + "]";
  }
}
