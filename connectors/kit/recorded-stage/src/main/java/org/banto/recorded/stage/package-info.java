// SPDX-License-Identifier: Apache-2.0
/** The stage of contracts whose far side is recorded; for tests alone, never installed. */
package org.banto.recorded.stage;
