// SPDX-License-Identifier: Apache-2.0
/** All of a shop as files (データの書き出し). */
package org.banto.takeout;
