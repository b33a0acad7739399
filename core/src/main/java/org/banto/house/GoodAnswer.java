// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a REST resource's method answers when all goes well, where its return type does not: it
 * builds a {@code Response}, for a status or a header of its own. The description of the API says
 * so, and whoever makes programs of that relies on it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface GoodAnswer {
  /** The type of the body; {@code void} where there is none. */
  Class<?> value() default void.class;

  /** The HTTP statuses that it may have; 204 has no body. */
  int[] status() default 200;
}
