// SPDX-License-Identifier: Apache-2.0
/** The frame of simulated far sides: HTTP, pace, faults on demand, clock, journal, control. */
package org.banto.simulators;
