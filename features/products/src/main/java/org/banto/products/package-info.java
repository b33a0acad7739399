// SPDX-License-Identifier: Apache-2.0
/** What a shop sells (商品マスタ). */
package org.banto.products;
