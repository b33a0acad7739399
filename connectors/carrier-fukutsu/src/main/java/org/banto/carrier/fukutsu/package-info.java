// SPDX-License-Identifier: Apache-2.0
/** Fukuyama Transporting: iSTAR-2 label files. */
package org.banto.carrier.fukutsu;
