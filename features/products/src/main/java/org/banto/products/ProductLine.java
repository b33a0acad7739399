// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.shipment.Temperature;

/**
 * Goods as a list has them.
 *
 * @param id which
 * @param code their code
 * @param name their name
 * @param supplier who they are bought of, or empty
 * @param categories large, middle and small, each or empty
 * @param jan 8 or 13 digits, or empty
 * @param shelf where they lie, or empty
 * @param cost what one piece costs today
 * @param temperature how cold they travel
 * @param kit whether they are made of others
 * @param ended whether they are no longer sold
 * @param picture whether there is a picture of them
 */
public record ProductLine(
    String id,
    String code,
    String name,
    String supplier,
    List<String> categories,
    String jan,
    String shelf,
    Optional<Yen> cost,
    Optional<Temperature> temperature,
    boolean kit,
    boolean ended,
    boolean picture) {
  static ProductLine of(Product p, LocalDate today) {
    return new ProductLine(
        Long.toString(p.id()),
        p.code(),
        p.name(),
        p.supplier(),
        p.categories(),
        p.jan(),
        p.shelf(),
        p.costOn(today),
        p.temperature(),
        p.kit(),
        p.ended(),
        p.picture());
  }
}
