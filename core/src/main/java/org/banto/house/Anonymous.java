// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the few methods of REST resources that need no log-in, and so find no {@link Session}. Such
 * a method trusts nothing of its request. One of a program that was dropped in answers only once the
 * owner has agreed ({@link PublicDoors}), and its script has neither log-in nor origin of the house.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Anonymous {}
