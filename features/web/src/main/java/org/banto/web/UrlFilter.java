// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an operation that reads an {@link org.banto.order.OrderFilter} from its address. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface UrlFilter {}
