// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import org.banto.base.AccountId;

/** Which import. */
record ImportKey(AccountId account, String id) {}
