// SPDX-License-Identifier: Apache-2.0
/** BASE through its REST API. */
package org.banto.mall.base;
