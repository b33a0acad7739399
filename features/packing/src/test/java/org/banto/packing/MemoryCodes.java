// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.AccountId;
import org.banto.house.ProductCodes;

/** Taught codes for tests. */
final class MemoryCodes implements ProductCodes {
  final List<Taught> all = new ArrayList<>();

  @Override
  public Map<Goods, List<String>> of(AccountId account, Collection<Goods> goods) {
    Map<Goods, List<String>> codes = new HashMap<>();
    goods.forEach(
        g ->
            codes.put(
                g,
                all.stream()
                    .filter(t -> t.item().equals(g.toString()))
                    .map(Taught::code)
                    .toList()));
    return codes;
  }

  @Override
  public void teach(AccountId account, Goods goods, String code, String by, Instant at) {
    all.add(new Taught(goods.toString(), code, goods.sku(), goods.name(), by, at));
  }

  @Override
  public void take(AccountId account, List<Taught> codes) {
    all.addAll(codes);
  }

  @Override
  public void forget(AccountId account, String item, String code) {
    all.removeIf(t -> t.item().equals(item) && t.code().equals(code));
  }

  @Override
  public List<Taught> newest(AccountId account, int limit) {
    return List.copyOf(all);
  }
}
