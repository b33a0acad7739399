// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Japan;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Violation;
import org.banto.house.WrongSettings;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where staff enters and changes goods, one at a time: judged and kept while nobody else changes any. */
@Component(service = ProductDesk.class)
public final class ProductDesk {
  private static final int KITS = 20;

  private final JpaProducts products;
  private final Clock clock;

  /** Remembers. */
  @Activate
  public ProductDesk(@Reference JpaProducts products) {
    this(products, new HouseClock());
  }

  ProductDesk(JpaProducts products, Clock clock) {
    this.products = products;
    this.clock = clock;
  }

  /** Enters goods. */
  ProductView enter(AccountId account, ProductForm form, Actor by) {
    String code =
        products.alone(
            account,
            () -> {
              Product product = form.product(Optional.empty());
              keep(account, Optional.empty(), product, kinds(form), by);
              return Product.normal(product.code());
            });
    return view(account, products.byCode(account, List.of(code)).get(code));
  }

  /** Changes goods as a form says. */
  ProductView change(AccountId account, long id, ProductForm form, Actor by) {
    change(account, id, before -> form.product(Optional.of(before)), kinds(form), by);
    return view(account, find(account, id));
  }

  /** Sells goods under one more code of a shop. */
  void link(AccountId account, long id, Product.Link link, Actor by) {
    change(account, id, before -> before.linked(link), List.of(), by);
  }

  private void change(
      AccountId account, long id, UnaryOperator<Product> how, List<Violation> wrong, Actor by) {
    products.alone(
        account,
        () -> {
          Product before = find(account, id);
          keep(account, Optional.of(before), how.apply(before), wrong, by);
          return before;
        });
  }

  /** A kind of tax that was left out would be read as none. */
  private static List<Violation> kinds(ProductForm form) {
    return form.taxes().stream().map(ProductForm.DatedTax::kind).allMatch(Objects::nonNull)
        ? List.of()
        : List.of(
            new Violation(
                "taxes",
                ProductRules.label("taxes"),
                Optional.empty(),
                new Text("税区分を選んでください", "has no kind")));
  }

  private void keep(
      AccountId account, Optional<Product> before, Product after, List<Violation> more, Actor by) {
    List<Violation> wrong = new ArrayList<>(more);
    wrong.addAll(ProductRules.violations(after));
    if (wrong.isEmpty()) {
      Optional.ofNullable(
              products
                  .byCode(account, List.of(Product.normal(after.code())))
                  .get(Product.normal(after.code())))
          .filter(other -> other.id() != after.id())
          .ifPresent(other -> wrong.add(ProductRules.taken(after.code())));
      wrong.addAll(ProductRules.kit(after, parts(account, before, after)::get));
      Map<Product.Link, String> owners = products.linked(account, after.links());
      before.ifPresent(b -> owners.values().removeIf(code -> code.equals(b.code())));
      wrong.addAll(ProductRules.links(after, owners::get));
    }
    if (!wrong.isEmpty()) {
      throw new WrongSettings(wrong);
    }
    products.save(account, List.of(after), by, clock.instant());
  }

  /** Whoever holds goods under their code of before holds them under the new one. */
  private Map<String, List<Product.Part>> parts(
      AccountId account, Optional<Product> before, Product after) {
    Map<String, List<Product.Part>> parts =
        products.parts(account, after.parts().stream().map(Product.Part::code).toList());
    String now = Product.normal(after.code());
    before
        .map(b -> Product.normal(b.code()))
        .filter(was -> !was.equals(now))
        .ifPresent(
            was -> {
              parts.remove(was);
              parts.replaceAll((kit, made) -> renamed(made, was, now));
            });
    return parts;
  }

  private static List<Product.Part> renamed(List<Product.Part> parts, String was, String now) {
    return parts.stream()
        .map(p -> p.code().equals(was) ? new Product.Part(now, p.quantity()) : p)
        .toList();
  }

  /** Goods that are there. */
  Product find(AccountId account, long id) {
    return products
        .find(account, id)
        .orElseThrow(() -> Rejection.notFound(new Text("この商品はありません。", "There are no such goods.")));
  }

  /** Goods as a form shows them. */
  ProductView view(AccountId account, Product product) {
    Map<String, Product> parts =
        products.byCode(account, product.parts().stream().map(Product.Part::code).toList());
    return new ProductView(
        Long.toString(product.id()),
        ProductForm.of(product),
        product.parts().stream()
            .map(p -> Optional.ofNullable(parts.get(p.code())).map(Product::name).orElse(""))
            .toList(),
        products.kitsOf(account, Product.normal(product.code()), KITS).stream()
            .map(kit -> ProductLine.of(kit, today()))
            .toList(),
        product.picture());
  }

  /** Today, by the shops' clocks. */
  LocalDate today() {
    return LocalDate.now(clock.withZone(Japan.ZONE));
  }
}
