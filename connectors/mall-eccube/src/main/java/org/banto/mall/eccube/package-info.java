// SPDX-License-Identifier: Apache-2.0
/** EC-CUBE 4. */
package org.banto.mall.eccube;
