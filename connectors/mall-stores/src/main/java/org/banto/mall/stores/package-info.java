// SPDX-License-Identifier: Apache-2.0
/** STORES through its REST API (202211). */
package org.banto.mall.stores;
