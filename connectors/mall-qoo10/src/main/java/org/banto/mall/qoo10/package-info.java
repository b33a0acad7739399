// SPDX-License-Identifier: Apache-2.0
/** Qoo10 Japan. */
package org.banto.mall.qoo10;
