// SPDX-License-Identifier: Apache-2.0
/** 商品リスト: the kinds and quantities of products over orders, as CSV. */
package org.banto.productlist;
