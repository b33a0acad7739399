// SPDX-License-Identifier: Apache-2.0
/**
 * Contracts for connectors: one interface per port of {@link org.banto.connect}, whose tests every
 * connector that has the port must pass. A test class names the port's contract and gives it a far
 * side and samples; it writes no test itself.
 */
package org.banto.testkit;
