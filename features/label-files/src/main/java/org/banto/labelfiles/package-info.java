// SPDX-License-Identifier: Apache-2.0
/** A shop's own label files (スマートCat, カスタム送り状データ): layouts that say what stands in which column. */
package org.banto.labelfiles;
