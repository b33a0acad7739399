// SPDX-License-Identifier: Apache-2.0
/** Yahoo! Shopping: speaks the order API (注文API) of ストアクリエイターPro. */
package org.banto.mall.yahoo;
