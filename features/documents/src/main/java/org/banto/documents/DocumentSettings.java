// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** The keys of the settings section {@value #SECTION}. */
final class DocumentSettings {
  /** The section. */
  static final String SECTION = "documents";

  /** The shop's logo: a PNG or JPEG in base64. */
  static final String LOGO = "logo";

  /** What the shop writes on the purchase statement. */
  static final String MESSAGE = "message";

  /** What the shop writes on the delivery statement. */
  static final String DELIVERY_MESSAGE = "deliveryMessage";

  private static final int LOGO_LIMIT = 500_000;

  private DocumentSettings() {}

  /**
   * Looks at what a shop wants to set.
   *
   * @throws IllegalArgumentException naming the key that cannot be set
   */
  static void check(Map<String, String> values) {
    for (String key : values.keySet()) {
      if (!Set.of(LOGO, MESSAGE, DELIVERY_MESSAGE).contains(key)) {
        throw new IllegalArgumentException("設定できない項目です: " + key);
      }
    }
    String logo = values.getOrDefault(LOGO, "");
    if (!logo.isEmpty()) {
      mediaType(logo);
    }
  }

  /** The logo as a data URI. */
  static String dataUri(String base64) {
    return "data:" + mediaType(base64) + ";base64," + base64;
  }

  /**
   * What sort of image a logo is.
   *
   * @throws IllegalArgumentException when it is none, or too large
   */
  static String mediaType(String base64) {
    if (base64.length() > LOGO_LIMIT) {
      throw new IllegalArgumentException("ロゴは " + LOGO_LIMIT / 1000 + " kB までです。");
    }
    byte[] head;
    try {
      head = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("ロゴが base64 ではありません。", e);
    }
    if (head.length > 8 && head[0] == (byte) 0x89 && head[1] == 'P' && head[2] == 'N') {
      return "image/png";
    }
    if (head.length > 8 && head[0] == (byte) 0xFF && head[1] == (byte) 0xD8) {
      return "image/jpeg";
    }
    throw new IllegalArgumentException("ロゴは PNG か JPEG の画像にしてください。");
  }
}
