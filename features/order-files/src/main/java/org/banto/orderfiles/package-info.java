// SPDX-License-Identifier: Apache-2.0
/** Order files (受注CSV): profiles that say which column is what, and their import into the ledger. */
package org.banto.orderfiles;
