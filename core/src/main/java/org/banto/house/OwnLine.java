// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an operation that answers with a file that it writes the line of the history itself, as it knows more to say
 * than which file it was. Of every other one the house writes it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OwnLine {}
