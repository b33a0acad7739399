// SPDX-License-Identifier: Apache-2.0
/** Sagawa Express: label files for e飛伝 and 飛脚ゆうパケット便, and their results. */
package org.banto.carrier.sagawa;
