// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.List;
import org.banto.house.ProductCodes;

/**
 * What has to go into the box: so many of one order line, or of one part of the kit it sells.
 *
 * @param id which one: the shipment number and the number of the order line, of a part its place in the kit, with hyphens
 *     between
 * @param name the product's name
 * @param options what the buyer chose
 * @param sku its SKU code, or empty
 * @param itemCode the code of the page the buyer saw, or empty
 * @param goods its code in the product master, or empty
 * @param codes what its label may say, as {@link ProductCodes#scanned} writes it; a code of several
 *     different pieces is none of theirs
 * @param quantity how many
 */
public record Piece(
    String id,
    String name,
    List<String> options,
    String sku,
    String itemCode,
    String goods,
    List<String> codes,
    int quantity) {
  public Piece {
    options = List.copyOf(options);
    codes = List.copyOf(codes);
  }

  /** What makes it the same goods as others. */
  ProductCodes.Goods kind() {
    return new ProductCodes.Goods(sku, name, options);
  }

  Piece reading(List<String> other) {
    return new Piece(id, name, options, sku, itemCode, goods, other, quantity);
  }
}
