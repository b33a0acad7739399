// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The prefectures in the order of their codes (JIS X 0401, ISO 3166-2:JP). */
final class Prefectures {
  private static final List<String> ALL =
      List.of(
          ("北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県"
                  + " 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県"
                  + " 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県"
                  + " 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県")
              .split(" "));
  private static final Pattern CODE = Pattern.compile("(?:JP-)?(\\d{1,2})");

  private Prefectures() {}

  /** The prefecture that is meant by a name or a code. */
  static String named(String text) {
    Matcher code = CODE.matcher(text);
    if (code.matches()) {
      int number = Integer.parseInt(code.group(1));
      return number >= 1 && number <= ALL.size() ? ALL.get(number - 1) : text;
    }
    return text;
  }

  /** The prefecture an address begins with. */
  static Optional<String> before(String address) {
    return ALL.stream().filter(address::startsWith).findFirst();
  }
}
