// SPDX-License-Identifier: Apache-2.0
/** A simulated shop on Amazon.co.jp that speaks the Selling Partner API. */
package org.banto.simulators.amazon;
