// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import org.banto.mall.engine.Mapping;

/** The store of the tests. */
final class Stores {
  static final YahooAccount STORE = with("", 0);

  /** As a store is set up that wants no edits told. */
  static final YahooAccount SILENT = with("", 0, false);

  private Stores() {}

  static YahooAccount with(String publicKey, int waitMinutes) {
    return with(publicKey, waitMinutes, true);
  }

  private static YahooAccount with(String publicKey, int waitMinutes, boolean tellsEdits) {
    return new YahooAccount(
        "banto-sample",
        "client-sample",
        "secret-sample",
        "https://shop.example/back",
        "code-sample",
        publicKey,
        publicKey.isEmpty() ? "" : "1",
        30,
        waitMinutes,
        "210",
        false,
        tellsEdits,
        YahooAccount.payments(""),
        new Mapping("companyCodes", ""),
        "https://circus.example",
        "https://auth.example");
  }
}
