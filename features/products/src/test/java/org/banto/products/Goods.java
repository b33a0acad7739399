// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.Yen;

/** Goods to test with. */
final class Goods {
  static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final Actor HANAKO = Actor.staff("hanako");

  private Goods() {}

  static Product named(String code, String name) {
    return new Product(
        0,
        code,
        name,
        "",
        "",
        List.of("", "", ""),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        "",
        List.of(),
        List.of(),
        false,
        false,
        0);
  }

  static Product kit(String code, Product.Part... parts) {
    return named(code, "セット" + code).with(List.of(parts), List.of());
  }

  static Product.Part part(String code, int quantity) {
    return new Product.Part(code, quantity);
  }

  static Product linked(String code, String name, String shop, String at) {
    return named(code, name).linked(new Product.Link(shop, at));
  }

  /** Of a supplier, in categories, with a JAN and a cost from ever. */
  static Product full(
      String code, String name, String supplier, List<String> categories, String jan, long cost) {
    Product p = named(code, name);
    return new Product(
        0,
        code,
        name,
        p.paperName(),
        supplier,
        categories,
        List.of(new Product.Cost(Optional.empty(), new Yen(cost))),
        p.taxes(),
        p.weight(),
        p.size(),
        p.temperature(),
        jan,
        p.leadDays(),
        "A-1",
        p.parts(),
        p.links(),
        false,
        false,
        0);
  }

  static Product ended(Product p) {
    return sold(p, p.leadDays(), true);
  }

  /** The same, taking so many days. */
  static Product taking(Product p, int days) {
    return sold(p, Optional.of(days), p.ended());
  }

  private static Product sold(Product p, Optional<Integer> leadDays, boolean ended) {
    return new Product(
        p.id(),
        p.code(),
        p.name(),
        p.paperName(),
        p.supplier(),
        p.categories(),
        p.costs(),
        p.taxes(),
        p.weight(),
        p.size(),
        p.temperature(),
        p.jan(),
        leadDays,
        p.shelf(),
        p.parts(),
        p.links(),
        ended,
        p.picture(),
        p.version());
  }

  /** The same under another code and name. */
  static Product renamed(Product p, String code, String name) {
    return new Product(
        p.id(),
        code,
        name,
        p.paperName(),
        p.supplier(),
        p.categories(),
        p.costs(),
        p.taxes(),
        p.weight(),
        p.size(),
        p.temperature(),
        p.jan(),
        p.leadDays(),
        p.shelf(),
        p.parts(),
        p.links(),
        p.ended(),
        p.picture(),
        p.version());
  }
}
