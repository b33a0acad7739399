// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banto.base.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps the codes (JAN and the like) that staff taught while scanning, of goods whose orders carry none, whether they stand
 * in the {@linkplain ProductMaster master} or not. It lives in the room that keeps the master.
 */
@ProviderType
public interface ProductCodes {
  /**
   * What makes goods the same goods.
   *
   * @param sku their SKU code, or empty
   * @param name their name, which counts where there is no code
   * @param options what the buyer chose; it may be a name to engrave, so it is not kept
   */
  record Goods(String sku, String name, List<String> options) {
    public Goods {
      options = List.copyOf(options);
    }
  }

  /**
   * A code that was taught.
   *
   * @param item a blind index of the goods
   * @param code the code, 80 characters at most
   * @param sku the SKU code of the goods, or empty
   * @param name their name when it was taught
   * @param by who taught it
   * @param at when
   */
  record Taught(String item, String code, String sku, String name, String by, Instant at) {}

  /**
   * A code as scanners' codes are compared: half width, upper case, without spaces; a UPC of twelve digits is the JAN with a
   * zero before it.
   */
  static String scanned(String text) {
    String code =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Cc}]", "")
            .toUpperCase(Locale.ROOT);
    return code.matches("[0-9]{12}") ? "0" + code : code;
  }

  /** The codes of these, each with none or more. */
  Map<Goods, List<String>> of(AccountId account, Collection<Goods> goods);

  /** Teaches a code; teaching it again changes nothing. */
  void teach(AccountId account, Goods goods, String code, String by, Instant at);

  /** Takes over what was kept elsewhere; what is known already stays. */
  void take(AccountId account, List<Taught> codes);

  /** Forgets one. */
  void forget(AccountId account, String item, String code);

  /** The newest ones, at most so many. */
  List<Taught> newest(AccountId account, int limit);
}
