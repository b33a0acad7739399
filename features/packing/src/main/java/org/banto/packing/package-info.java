// SPDX-License-Identifier: Apache-2.0
/** Packing by scan (検品・梱包), the end check before the truck, and the hand-over list (荷渡し表). */
package org.banto.packing;
