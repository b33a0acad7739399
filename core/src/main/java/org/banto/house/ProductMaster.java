// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a shop knows of its goods (商品マスタ), for rooms that pick, pack and print. A house without the
 * room that keeps it has none.
 */
@ProviderType
public interface ProductMaster {
  /**
   * Goods as they stand in the master.
   *
   * @param code their code
   * @param name their name
   * @param paperName their name on papers, or empty
   * @param shelf where they lie, or empty
   * @param barcodes what a scanner may read of them
   */
  record Item(String code, String name, String paperName, String shelf, List<String> barcodes) {
    public Item {
      barcodes = List.copyOf(barcodes);
    }
  }

  /**
   * So many of what a kit is made of; no kit itself.
   *
   * @param item what
   * @param quantity how many, 1 or more
   */
  record Part(Item item, int quantity) {}

  /**
   * What a line sells.
   *
   * @param item the goods
   * @param parts what one piece of them is made of when they are a kit (セット商品), each once; else
   *     empty
   */
  record Sold(Item item, List<Part> parts) {
    public Sold {
      parts = List.copyOf(parts);
    }
  }

  /**
   * What the lines of orders sell, by order and by {@linkplain OrderLine#no() number} of the line.
   * Lines of goods that nobody has entered are left out. Reads once for all of them.
   */
  Map<OrderId, Map<Integer, Sold>> sold(AccountId account, List<Order> orders);

  /**
   * How long goods take before they can leave.
   *
   * @param days shipping days, 0 or more
   * @param supplier who they are bought of, or empty
   */
  record Delay(int days, String supplier) {}

  /**
   * The same of how long they take; of a kit what stands at the kit itself. Reads once for all of
   * them.
   */
  default Map<OrderId, Map<Integer, Delay>> delays(AccountId account, List<Order> orders) {
    return Map.of();
  }

  /** The same where there may be no master: then nothing is known. */
  static Goods of(List<ProductMaster> masters, AccountId account, List<Order> orders) {
    Map<OrderId, Map<Integer, Sold>> known = new HashMap<>();
    masters.forEach(master -> known.putAll(master.sold(account, orders)));
    return (order, line) ->
        Optional.ofNullable(known.getOrDefault(order.id(), Map.of()).get(line.no()));
  }

  /** What is known of the lines of some orders. */
  @FunctionalInterface
  interface Goods {
    /** Nothing is. */
    Goods NONE = (order, line) -> Optional.empty();

    /** What this line sells, where that is known. */
    Optional<Sold> of(Order order, OrderLine line);
  }
}
