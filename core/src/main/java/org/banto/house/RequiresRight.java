// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right a REST resource, or one method of it, asks of its user, e.g. {@code shipping.edit}: one
 * that a room offers in its {@link RoomRights}. A method's annotation wins over its class's. Without
 * one, being logged in is enough.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresRight {
  /** The id of the {@link Right}. */
  String value();
}
