// SPDX-License-Identifier: Apache-2.0
/** Shopify through its GraphQL Admin API. */
package org.banto.mall.shopify;
