// SPDX-License-Identifier: Apache-2.0
/** Sagawa Express: where parcels are (お荷物問い合わせサービス). */
package org.banto.tracker.sagawa;
