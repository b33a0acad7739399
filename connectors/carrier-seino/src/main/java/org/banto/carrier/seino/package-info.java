// SPDX-License-Identifier: Apache-2.0
/** Seino Transportation: カンガルーマジックII label files and their results. */
package org.banto.carrier.seino;
