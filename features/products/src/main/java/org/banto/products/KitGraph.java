// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.base.AccountId;

/** What goods are made of once a file is in: what its rows say, and of the others what the master says. */
final class KitGraph {
  private final ProductStore store;
  private final AccountId account;
  private final Set<String> codes = new HashSet<>();
  private final Map<String, List<Product.Part>> parts = new HashMap<>();

  /** What the master says, as far as it was asked. */
  private final Map<String, List<Product.Part>> there = new HashMap<>();

  private final Set<String> asked = new HashSet<>();

  KitGraph(ProductStore store, AccountId account) {
    this.store = store;
    this.account = account;
  }

  /** A row that goes in brings these goods, or changes them; their parts stay. */
  void comes(String normal) {
    codes.add(normal);
  }

  /** A row that goes in gives goods these parts. */
  void comes(String normal, List<Product.Part> of) {
    codes.add(normal);
    parts.put(normal, of);
  }

  /** Its row does not go in after all. */
  void stays(String normal) {
    codes.remove(normal);
    parts.remove(normal);
  }

  /** Asks the master at once for all that these kits may lead to. */
  void learn(Collection<Product> kits) {
    Set<String> unknown = new HashSet<>();
    kits.forEach(kit -> kit.parts().forEach(p -> unknown.add(Product.normal(p.code()))));
    ask(unknown);
  }

  /** Forgets what the master said, which may change. */
  void forget() {
    there.clear();
    asked.clear();
  }

  private void ask(Set<String> unknown) {
    unknown.removeAll(asked);
    if (!unknown.isEmpty()) {
      asked.addAll(unknown);
      Map<String, List<Product.Part>> found = store.parts(account, unknown);
      there.putAll(found);
      asked.addAll(found.keySet());
    }
  }

  /** What is wrong with the parts of a kit. */
  List<CellFault> faults(Product kit) {
    return ProductRules.kit(kit, this::of).stream().map(RowReading::fault).toList();
  }

  /** Null where there are no such goods. */
  private List<Product.Part> of(String normal) {
    List<Product.Part> file = parts.get(normal);
    if (file != null) {
      return file;
    }
    if (!asked.contains(normal)) {
      ask(new HashSet<>(Set.of(normal)));
    }
    List<Product.Part> master = there.get(normal);
    return master == null && codes.contains(normal) ? List.of() : master;
  }
}
