// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

/**
 * A profile at one time: a version is never changed, so what was read by it reads the same for ever.
 *
 * @param id which profile
 * @param version 0 as it came with the house, then 1, 2, 3 …
 * @param profile what it says
 */
record Edition(String id, int version, Profile profile) {}
