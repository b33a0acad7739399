// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Shop;
import org.banto.file.engine.Row;
import org.banto.file.engine.Windows31J;

/**
 * Who pays Yamato, from the shop's setting {@code 顧客コード[-分類コード][-運賃管理番号]}.
 *
 * @param customer 請求先顧客コード
 * @param section 請求先分類コード, or empty
 * @param freight 運賃管理番号, usually 01
 * @param valid whether the setting could be read
 */
record Billing(String customer, String section, String freight, boolean valid) {
  private static final Pattern CODE =
      Pattern.compile("([0-9]{10,12})(?:-([0-9]{3}))?(?:-([0-9]{2}))?");

  static Billing of(Shop shop) {
    String text = Windows31J.narrow(shop.code("yamato", "billing"));
    Matcher m = CODE.matcher(text);
    if (!m.matches()) {
      return new Billing(text, "", "01", text.isEmpty());
    }
    String section = m.group(2) == null ? "" : m.group(2);
    return new Billing(m.group(1), section, m.group(3) == null ? "01" : m.group(3), true);
  }

  void fill(Row row) {
    row.set("請求先顧客コード", customer).set("請求先分類コード", section).set("運賃管理番号", freight);
  }
}
