// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Text;
import org.banto.order.FieldSet;
import org.banto.order.OrderField;

/**
 * A field of orders that a bundle says it sees.
 *
 * @param id of the field
 * @param name what staff reads; the id where there is no such field
 * @param personal whether it is personal data of a buyer or recipient
 */
public record SeenField(String id, Text name, boolean personal) {
  /** Those of these ids; what is personal first. */
  static List<SeenField> of(Collection<String> ids, FieldSet fields) {
    List<SeenField> all = ids.stream().map(id -> of(id, fields.find(id))).toList();
    return Stream.concat(
            all.stream().filter(SeenField::personal), all.stream().filter(f -> !f.personal()))
        .toList();
  }

  private static SeenField of(String id, Optional<OrderField> field) {
    return new SeenField(
        id,
        field.map(OrderField::name).orElse(Text.same(id)),
        field.map(OrderField::personal).orElse(false));
  }
}
