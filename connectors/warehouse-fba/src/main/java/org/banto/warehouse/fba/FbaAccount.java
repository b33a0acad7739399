// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import java.time.Duration;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.spapi.engine.Grant;

/**
 * The settings of one account as plain values.
 *
 * @param grant what the shop granted, and where it is used
 * @param version Amazon's name of the version that is spoken
 * @param speed of orders without a wish: Standard, Expedited or Priority
 * @param comment what the buyer reads on the packing slip
 * @param packingSlip the template of the packing slip; empty: none is named (2026-07-04 only)
 * @param schedule whether a wish for a day becomes a scheduled delivery
 * @param firstDays days to read back at first
 */
record FbaAccount(
    Grant grant,
    String version,
    String speed,
    String comment,
    String packingSlip,
    boolean schedule,
    int firstDays) {
  static FbaAccount of(FbaSettings s) {
    return new FbaAccount(
        new Grant(s.url(), s.loginUrl(), s.clientId(), s._clientSecret(), s._refreshToken()),
        s.version(),
        s.speed(),
        Grant.given(s.comment()),
        Grant.given(s.packingSlip()),
        s.schedule(),
        s.firstDays());
  }

  /** Nothing that is needed is missing, and nothing is set that cannot be. */
  void check() throws ConnectorException {
    grant.check();
    if (!Version.ALL.containsKey(version)) {
      throw Grant.misconfigured(
          "version", new Text("知らない API バージョンです", "This API version is not known"), null);
    }
    if (!newer() || !packingSlip.isEmpty()) {
      Grant.needed(comment, "comment", new Text("納品書のメッセージ", "message on the packing slip"));
    }
    if (newer() && speed.equals("Priority")) {
      throw Grant.misconfigured(
          "speed",
          new Text(
              "優先配送は 2026-07-04 では日本で使えません", "Priority cannot be used in Japan with 2026-07-04"),
          null);
    }
  }

  private boolean newer() {
    return version.equals(Version2026.NAME);
  }

  Duration firstSpan() {
    return Duration.ofDays(firstDays);
  }

  @Override
  public String toString() {
    return "FbaAccount[" + grant + "]";
  }
}
