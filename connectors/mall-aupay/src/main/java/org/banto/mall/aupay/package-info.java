// SPDX-License-Identifier: Apache-2.0
/** au PAY マーケット. */
package org.banto.mall.aupay;
