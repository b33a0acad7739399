// SPDX-License-Identifier: Apache-2.0
/** Japan Post: where parcels are (郵便追跡サービス). */
package org.banto.tracker.japanpost;
