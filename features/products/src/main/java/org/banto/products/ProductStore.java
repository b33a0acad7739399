// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;

/** Keeps what shops sell. Every method joins the transaction there is. */
interface ProductStore {
  /** One of them. */
  Optional<Product> find(AccountId account, long id);

  /** Those of these {@linkplain Product#normal normal} codes, by them; any number of codes. */
  Map<String, Product> byCode(AccountId account, Collection<String> codes);

  /** Those after this normal code in the order of their normal codes, the first after an empty one. */
  List<Product> after(AccountId account, String code, int limit);

  /**
   * What the goods of these normal codes, and those they are made of, are made of, by normal code; without those that are
   * not there.
   */
  Map<String, List<Product.Part>> parts(AccountId account, Collection<String> codes);

  /** Codes of the goods that are sold under these links, by the link with its code normal; without those that are free. */
  Map<Product.Link, String> linked(AccountId account, Collection<Product.Link> links);

  /**
   * Keeps new ones (id 0) and changed ones, each as it is here but for {@code id}, {@code picture} and {@code version}, which
   * the store sets. They were {@linkplain ProductRules judged} before. Kits follow where the code of a part changes, and goods
   * that have become known leave the tray of the unknown ones.
   *
   * @throws org.banto.base.Rejection and keeps none where one has changed meanwhile ({@code version} is another), or where a
   *     code or a link is that of others
   */
  void save(AccountId account, List<Product> products, Actor by, Instant at);
}
