// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.List;

/**
 * What has to go into the box: so many of one order line.
 *
 * @param id which one: the shipment number, a hyphen and the number of the order line
 * @param name the product's name
 * @param options what the buyer chose
 * @param sku its SKU code, or empty
 * @param itemCode the code of the page the buyer saw, or empty
 * @param codes what its label may say, as {@link Codes#normal} writes it; a code of several
 *     different pieces is none of theirs
 * @param quantity how many
 */
public record Piece(
    String id,
    String name,
    List<String> options,
    String sku,
    String itemCode,
    List<String> codes,
    int quantity) {
  public Piece {
    options = List.copyOf(options);
    codes = List.copyOf(codes);
  }

  Piece reading(List<String> other) {
    return new Piece(id, name, options, sku, itemCode, other, quantity);
  }
}
