// SPDX-License-Identifier: Apache-2.0
/** A shop whose orders come by file alone. */
package org.banto.mall.file;
