// SPDX-License-Identifier: Apache-2.0
/** メルカリShops. */
package org.banto.mall.mercari;
