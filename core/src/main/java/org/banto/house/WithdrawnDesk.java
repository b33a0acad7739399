// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import org.banto.base.Desk;

/**
 * A desk the house does not have now.
 *
 * @param desk which
 * @param instead where its orders are
 * @param tag what marks them until the desk is back
 * @param orders how many they are
 */
public record WithdrawnDesk(Desk desk, Desk instead, String tag, long orders) {}
