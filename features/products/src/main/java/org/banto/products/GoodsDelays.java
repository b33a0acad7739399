// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.AccountId;
import org.banto.checks.RecentValues;
import org.banto.house.ProductMaster.Delay;

/**
 * How long goods take, as the day of each new shipment is reckoned by it: what was read is remembered while the master stands as
 * it stood. What this house saves holds at once, what another saves within seconds.
 */
final class GoodsDelays {
  /** So many codes of an account are remembered; what comes then begins anew. */
  private static final int MOST = 50_000;

  private final JpaProducts products;
  private final LineGoods goods;
  private final RecentValues<Long> revision;
  private final Map<AccountId, Remembered> remembered = new ConcurrentHashMap<>();

  /**
   * What is remembered of an account.
   *
   * @param revision of the master that it was read from
   * @param changes by this house until then
   * @param of by shop and code; empty where nobody has entered such goods
   */
  private record Remembered(long revision, long changes, Map<Product.Link, Optional<Delay>> of) {
    boolean holds(long revisionNow, long changesNow) {
      return revision == revisionNow && changes == changesNow && of.size() < MOST;
    }
  }

  GoodsDelays(JpaProducts products, LineGoods goods, Clock clock) {
    this.products = products;
    this.goods = goods;
    this.revision = new RecentValues<>(products::revision, clock);
  }

  /** Those of some links that are known. */
  Map<Product.Link, Delay> of(AccountId account, Set<Product.Link> asked) {
    Map<Product.Link, Optional<Delay>> known = now(account);
    Set<Product.Link> unread = new HashSet<>(asked);
    unread.removeAll(known.keySet());
    if (!unread.isEmpty()) {
      Map<Product.Link, Product> read = goods.read(account, unread);
      unread.forEach(link -> known.put(link, Optional.ofNullable(read.get(link)).map(this::delay)));
    }
    Map<Product.Link, Delay> found = new HashMap<>();
    asked.forEach(link -> known.get(link).ifPresent(delay -> found.put(link, delay)));
    return found;
  }

  private Map<Product.Link, Optional<Delay>> now(AccountId account) {
    long changes = products.changes();
    long stands = revision.of(account);
    return remembered
        .compute(
            account,
            (a, before) ->
                before != null && before.holds(stands, changes)
                    ? before
                    : new Remembered(stands, changes, new ConcurrentHashMap<>()))
        .of();
  }

  private Delay delay(Product p) {
    return new Delay(p.leadDays().orElse(0), p.supplier());
  }
}
