// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.banto.base.Japan;
import org.banto.connect.ConnectorException;

/** The licence key ends after ninety days, at the last second of a day; the mall tells which. */
final class Licence {
  private static final String PATH =
      "/es/1.0/license-management/license-key/expiry-date?licenseKey=";

  private final Rms rms;
  private final RmsAccount account;

  Licence(Rms rms, RmsAccount account) {
    this.rms = rms;
    this.account = account;
  }

  Optional<LocalDate> lastDay() throws ConnectorException {
    Optional<JsonNode> answer =
        rms.get(PATH + URLEncoder.encode(account.key(), StandardCharsets.UTF_8));
    String date = answer.map(a -> Fields.text(a, "expiryDate")).orElse("");
    return RmsTime.read(date)
        .map(at -> at.atZone(Japan.ZONE).toLocalDate())
        .or(() -> RmsTime.day(date));
  }
}
