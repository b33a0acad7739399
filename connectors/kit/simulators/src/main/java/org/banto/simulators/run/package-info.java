// SPDX-License-Identifier: Apache-2.0
/** Simulated far sides as programs of their own, and in tests. */
package org.banto.simulators.run;
