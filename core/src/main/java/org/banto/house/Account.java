// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import org.banto.base.AccountId;

/**
 * A shop account: its orders, settings and keys are apart from every other account's.
 *
 * @param id its id
 * @param name the name its staff reads
 */
public record Account(AccountId id, String name) {}
