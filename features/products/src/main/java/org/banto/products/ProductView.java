// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.List;

/**
 * Goods with what a form shows beside them.
 *
 * @param id which
 * @param product as they are
 * @param partNames the name of each part, empty where it is gone
 * @param kits some kits they are a part of, 20 at most
 * @param picture whether there is a picture of them
 */
public record ProductView(
    String id,
    ProductForm product,
    List<String> partNames,
    List<ProductLine> kits,
    boolean picture) {}
