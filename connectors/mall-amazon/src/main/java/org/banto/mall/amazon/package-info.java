// SPDX-License-Identifier: Apache-2.0
/** Amazon.co.jp through the Selling Partner API. */
package org.banto.mall.amazon;
