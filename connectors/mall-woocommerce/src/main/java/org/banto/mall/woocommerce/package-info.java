// SPDX-License-Identifier: Apache-2.0
/** WooCommerce through its REST API, version 3. */
package org.banto.mall.woocommerce;
