// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banto.base.AccountId;
import org.banto.house.Vault;

/** How a customer's name is found without being readable in the database. */
final class CustomerName {
  private static final String FIELD = "document.customer";

  private CustomerName() {}

  /** The name as it is compared: width, case and blanks are no matter. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s", "");
  }

  /** The blinded pairs of neighbouring letters; none when there is but one letter. */
  static Set<Long> tokens(Vault vault, AccountId account, String name) {
    int[] letters = folded(name).codePoints().toArray();
    return IntStream.range(0, Math.max(0, letters.length - 1))
        .mapToObj(i -> new String(letters, i, 2))
        .distinct()
        .map(pair -> ByteBuffer.wrap(vault.blind(account, FIELD, pair)).getLong())
        .collect(Collectors.toSet());
  }
}
