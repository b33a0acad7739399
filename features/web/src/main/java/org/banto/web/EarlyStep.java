// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an operation that is done before the log-in is complete; all others wait for that. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface EarlyStep {
  /** The stages at which it is done already. */
  LogInStage[] value();
}
