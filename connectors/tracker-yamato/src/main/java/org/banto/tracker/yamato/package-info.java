// SPDX-License-Identifier: Apache-2.0
/** Yamato Transport: where parcels are (クロネコヤマト荷物お問い合わせシステム). */
package org.banto.tracker.yamato;
