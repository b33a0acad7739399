// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * Who packs, and where.
 *
 * @param account of which account
 * @param worker who
 * @param place the packing table: a name that one window of the browser keeps
 */
record Worker(AccountId account, Actor worker, String place) {
  Worker {
    if (place == null || !place.matches("[0-9A-Za-z-]{1,40}")) {
      throw new Rejection(
          new Text(
              "検品台の名前が読み取れません。画面を開き直してください。",
              "The name of the packing table cannot be read. Open the page again."));
    }
  }
}
