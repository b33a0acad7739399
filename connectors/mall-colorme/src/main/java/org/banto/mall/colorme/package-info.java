// SPDX-License-Identifier: Apache-2.0
/** カラーミーショップ through its REST API. */
package org.banto.mall.colorme;
