// SPDX-License-Identifier: Apache-2.0
/** MakeShop through its GraphQL API. */
package org.banto.mall.makeshop;
