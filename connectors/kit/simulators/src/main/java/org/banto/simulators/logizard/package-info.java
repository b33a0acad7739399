// SPDX-License-Identifier: Apache-2.0
/** ロジザード, as far as a shop reads its exports. */
package org.banto.simulators.logizard;
