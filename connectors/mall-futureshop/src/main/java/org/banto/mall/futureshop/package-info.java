// SPDX-License-Identifier: Apache-2.0
/** futureshop through its REST API (APIv2). */
package org.banto.mall.futureshop;
