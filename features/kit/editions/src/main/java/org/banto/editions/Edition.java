// SPDX-License-Identifier: Apache-2.0
package org.banto.editions;

/**
 * A thing at one time: a version is never changed, so what was read by it reads the same for ever.
 *
 * @param <T> the kind of thing
 * @param id which one
 * @param version 0 as it came with the house, then 1, 2, 3 …
 * @param body what it says
 */
public record Edition<T>(String id, int version, T body) {}
