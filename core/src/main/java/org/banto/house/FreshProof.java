// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation so dangerous that a member of staff proves once more who they are, by password and second factor, where
 * they did so last longer ago than the house allows (step-up; OWASP ASVS 5.0, 7.5.3). It is answered 403 {@code
 * urn:banto:problem:step-up} then, and nothing is done. On a resource it holds for all its methods but {@code GET}.
 * Programs are not asked.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface FreshProof {}
