// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;

/** A store that dies after it has kept the first half of what it is given. */
final class FailingStore implements ProductStore {
  private final ProductStore store;

  /** How many times it saves before it dies; fewer than 0 for ever. */
  int lives = -1;

  FailingStore(ProductStore store) {
    this.store = store;
  }

  @Override
  public Optional<Product> find(AccountId account, long id) {
    return store.find(account, id);
  }

  @Override
  public Map<String, Product> byCode(AccountId account, Collection<String> codes) {
    return store.byCode(account, codes);
  }

  @Override
  public List<Product> after(AccountId account, String code, int limit) {
    return store.after(account, code, limit);
  }

  @Override
  public Map<String, List<Product.Part>> parts(AccountId account, Collection<String> codes) {
    return store.parts(account, codes);
  }

  @Override
  public Map<Product.Link, String> linked(AccountId account, Collection<Product.Link> links) {
    return store.linked(account, links);
  }

  @Override
  public void save(AccountId account, List<Product> products, Actor by, Instant at) {
    if (lives-- == 0) {
      store.save(account, products.subList(0, products.size() / 2), by, at);
      throw new IllegalStateException("the house dies");
    }
    store.save(account, products, by, at);
  }
}
