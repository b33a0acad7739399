// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.shipment.Temperature;

/**
 * Goods of a shop.
 *
 * @param id which, for good; 0 before it is kept
 * @param code its code, no two with one {@linkplain #normal normal} form; 1 to 80 characters
 * @param name its name, 1 to 400 characters
 * @param paperName its name on papers; empty for the name itself; at most 200
 * @param supplier who it is bought of, or empty; at most 100
 * @param categories large, middle, small, each or empty, at most 60; none below an empty one
 * @param costs what one piece costs, by the day from which it holds; the first may hold from ever
 * @param taxes kind of tax, by the day from which it holds; empty for what the mall says
 * @param weight gram of one piece
 * @param size length, width and height together in cm
 * @param temperature how cold it travels
 * @param jan what stands under its bars: 8 or 13 digits, or empty
 * @param leadDays days until it can leave, 0 to 365
 * @param shelf where it lies, or empty; at most 40
 * @param parts of a kit what it is made of, by normal code; empty for anything else; at most 50
 * @param links under which codes shops sell it; at most 200
 * @param ended whether it is no longer sold
 * @param picture whether there is a picture of it
 * @param version raised with every change
 */
public record Product(
    long id,
    String code,
    String name,
    String paperName,
    String supplier,
    List<String> categories,
    List<Cost> costs,
    List<Tax> taxes,
    Optional<Integer> weight,
    Optional<Integer> size,
    Optional<Temperature> temperature,
    String jan,
    Optional<Integer> leadDays,
    String shelf,
    List<Part> parts,
    List<Link> links,
    boolean ended,
    boolean picture,
    int version) {

  /** What one piece costs from a day on; a first one without a day holds from ever. */
  public record Cost(Optional<LocalDate> from, Yen yen) {}

  /** How it is taxed. */
  public enum TaxKind {
    STANDARD,
    REDUCED,
    EXEMPT
  }

  /** How it is taxed from a day on; a first one without a day holds from ever. */
  public record Tax(Optional<LocalDate> from, TaxKind kind) {}

  /** So many of another one in a kit. */
  public record Part(String code, int quantity) {}

  /** Under which code a shop sells it. */
  public record Link(String shop, String code) {
    /** The same with its code as it is compared. */
    Link normal() {
      return new Link(shop, Product.normal(code));
    }
  }

  public Product {
    categories = List.copyOf(categories);
    costs = List.copyOf(costs);
    taxes = List.copyOf(taxes);
    parts = List.copyOf(parts);
    links = List.copyOf(links);
  }

  /** A code as it is compared: half width, upper case, without spaces at its ends and without signs that nobody sees. */
  static String normal(String code) {
    if (code.chars().allMatch(Product::plain)) {
      return code;
    }
    return Normalizer.normalize(UnseenSigns.without(code), Normalizer.Form.NFKC)
        .strip()
        .toUpperCase(Locale.ROOT);
  }

  /** Most codes are of these alone. */
  private static boolean plain(int c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-' || c == '_';
  }

  /** Whether it is made of others. */
  boolean kit() {
    return !parts.isEmpty();
  }

  /** What one piece costs on a day; empty where nobody has said. */
  Optional<Yen> costOn(LocalDate day) {
    return costs.stream()
        .filter(c -> c.from().filter(day::isBefore).isEmpty())
        .reduce((before, after) -> after)
        .map(Cost::yen);
  }

  /** How it is taxed on a day; empty for what the mall says. */
  Optional<TaxKind> taxOn(LocalDate day) {
    return taxes.stream()
        .filter(t -> t.from().filter(day::isBefore).isEmpty())
        .reduce((before, after) -> after)
        .map(Tax::kind);
  }

  /** Its name on papers. */
  String nameOnPapers() {
    return paperName.isEmpty() ? name : paperName;
  }

  /** One of the three categories, 0 to 2; empty where it has none. */
  String category(int level) {
    return level < categories.size() ? categories.get(level) : "";
  }

  /** The same, linked once more. */
  Product linked(Link link) {
    List<Link> more = new ArrayList<>(links);
    more.add(link);
    return with(parts, more);
  }

  /** The same with other parts and links. */
  Product with(List<Part> otherParts, List<Link> otherLinks) {
    return new Product(
        id,
        code,
        name,
        paperName,
        supplier,
        categories,
        costs,
        taxes,
        weight,
        size,
        temperature,
        jan,
        leadDays,
        shelf,
        otherParts,
        otherLinks,
        ended,
        picture,
        version);
  }
}
