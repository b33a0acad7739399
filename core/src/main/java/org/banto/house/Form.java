// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a REST resource, or one method of it, whose things people save from forms. What is read
 * bears an {@code ETag}: how far the saves were then. What is saved with that in {@code If-Match} is
 * refused with 412 when somebody else has saved the same thing since; who and when stands in the
 * answer. The thing is what the path names. On a body it says that nothing is saved of a form with a
 * field that there is not: it is refused by that field's name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Form {
  /** Whether all accounts of the house share it. */
  boolean ofTheHouse() default false;
}
