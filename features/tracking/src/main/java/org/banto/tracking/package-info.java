// SPDX-License-Identifier: Apache-2.0
/** Where parcels on their way are (配送状況の確認), and which of them need a hand. */
package org.banto.tracking;
