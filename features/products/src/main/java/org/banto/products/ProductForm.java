// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.house.Form;
import org.banto.house.RequiredMember;
import org.banto.shipment.Temperature;

/**
 * Goods as a form has them, whole: what is left out is empty.
 *
 * @param code their code, 1 to 80 characters; width and case make no other code
 * @param name 1 to 400 characters
 * @param paperName their name on papers, at most 200 characters; empty for the name itself
 * @param supplier who they are bought of, or empty
 * @param categories large, middle and small, each or empty
 * @param costs what one piece costs, by the day from which it holds
 * @param taxes kind of tax, by the day from which it holds
 * @param weight gram of one piece
 * @param size length, width and height together in cm
 * @param temperature how cold they travel
 * @param jan 8 or 13 digits, or empty
 * @param leadDays days until they can leave, 0 to 365
 * @param shelf where they lie, or empty
 * @param parts what a kit is made of, by code; none for anything else
 * @param links under which codes shops sell them
 * @param ended whether they are no longer sold
 */
@Form
public record ProductForm(
    @RequiredMember String code,
    @RequiredMember String name,
    String paperName,
    String supplier,
    List<String> categories,
    List<DatedCost> costs,
    List<DatedTax> taxes,
    Optional<Integer> weight,
    Optional<Integer> size,
    Optional<Temperature> temperature,
    String jan,
    Optional<Integer> leadDays,
    String shelf,
    List<KitPart> parts,
    List<ShopCode> links,
    boolean ended) {
  private static final int LEVELS = 3;

  /** What one piece costs from a day on, in yen; without a day from ever. */
  public record DatedCost(Optional<LocalDate> from, long yen) {
    public DatedCost {
      from = or(from);
    }
  }

  /** How it is taxed from a day on; without a day from ever. */
  public record DatedTax(Optional<LocalDate> from, @RequiredMember Product.TaxKind kind) {
    public DatedTax {
      from = or(from);
    }
  }

  /** So many of other goods in a kit. */
  public record KitPart(@RequiredMember String code, int quantity) {}

  /** Under which code a shop ({@code mall~name}) sells it. */
  public record ShopCode(@RequiredMember String shop, @RequiredMember String code) {}

  public ProductForm {
    code = UnseenSigns.without(or(code)).strip();
    name = or(name);
    paperName = or(paperName);
    supplier = or(supplier);
    categories = padded(or(categories));
    costs = or(costs);
    taxes = or(taxes);
    weight = or(weight);
    size = or(size);
    temperature = or(temperature);
    jan = or(jan);
    leadDays = or(leadDays);
    shelf = or(shelf);
    parts = or(parts);
    links = or(links);
  }

  private static String or(String given) {
    return given == null ? "" : UnseenSigns.straight(given).strip();
  }

  private static <T> List<T> or(List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  private static <T> Optional<T> or(Optional<T> given) {
    return given == null ? Optional.empty() : given;
  }

  private static List<String> padded(List<String> given) {
    List<String> all = new ArrayList<>(given.stream().map(ProductForm::or).toList());
    while (all.size() < LEVELS) {
      all.add("");
    }
    return List.copyOf(all);
  }

  static ProductForm of(Product p) {
    return new ProductForm(
        p.code(),
        p.name(),
        p.paperName(),
        p.supplier(),
        p.categories(),
        p.costs().stream().map(c -> new DatedCost(c.from(), c.yen().value())).toList(),
        p.taxes().stream().map(t -> new DatedTax(t.from(), t.kind())).toList(),
        p.weight(),
        p.size(),
        p.temperature(),
        p.jan(),
        p.leadDays(),
        p.shelf(),
        p.parts().stream().map(part -> new KitPart(part.code(), part.quantity())).toList(),
        p.links().stream().map(l -> new ShopCode(l.shop(), l.code())).toList(),
        p.ended());
  }

  /** The goods that the form makes of others, or of none; days in their order. */
  Product product(Optional<Product> before) {
    return new Product(
        before.map(Product::id).orElse(0L),
        code,
        name,
        paperName,
        supplier,
        categories,
        costs.stream()
            .map(c -> new Product.Cost(c.from(), new Yen(c.yen())))
            .sorted(Comparator.comparing(c -> c.from().orElse(LocalDate.MIN)))
            .toList(),
        taxes.stream()
            .map(t -> new Product.Tax(t.from(), t.kind()))
            .sorted(Comparator.comparing(t -> t.from().orElse(LocalDate.MIN)))
            .toList(),
        weight,
        size,
        temperature,
        jan,
        leadDays,
        shelf,
        parts.stream()
            .map(p -> new Product.Part(Product.normal(or(p.code())), p.quantity()))
            .toList(),
        links.stream().map(l -> new Product.Link(or(l.shop()), or(l.code()))).toList(),
        ended,
        before.map(Product::picture).orElse(false),
        before.map(Product::version).orElse(0));
  }
}
