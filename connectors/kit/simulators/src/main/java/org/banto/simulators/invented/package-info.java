// SPDX-License-Identifier: Apache-2.0
/** Invented buyers at real towns, and what they buy. */
package org.banto.simulators.invented;
