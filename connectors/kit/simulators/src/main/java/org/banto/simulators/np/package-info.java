// SPDX-License-Identifier: Apache-2.0
/** A simulated account at NP後払い. */
package org.banto.simulators.np;
