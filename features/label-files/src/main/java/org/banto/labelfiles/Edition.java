// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

/**
 * A layout at one time: a version is never changed, so what was read by it reads the same for ever.
 *
 * @param id which layout
 * @param version 0 as it came with the house, then 1, 2, 3 …
 * @param layout what it says
 */
record Edition(String id, int version, LabelLayout layout) {}
