// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;

/**
 * What a shop writes into a setting to say which of the mall's codes is which: {@code 3=CARD, 12=DEFERRED}; pairs are
 * parted by commas or lines. A pair that is none is told by {@link #check}, not while orders are read.
 */
public final class Mapping {
  private final String field;
  private final Map<String, String> pairs = new LinkedHashMap<>();
  private String wrong = "";

  /**
   * Reads a setting.
   *
   * @param field its id
   * @param text its value; null is empty
   */
  public Mapping(String field, String text) {
    this.field = field;
    for (String part : (text == null ? "" : text).split("[,、，\\n]")) {
      String[] pair = part.strip().split("[=＝]", 2);
      if (pair.length == 2 && !pair[0].isBlank() && !pair[1].isBlank()) {
        pairs.put(pair[0].strip(), pair[1].strip());
      } else if (!part.isBlank()) {
        wrong = part.strip();
      }
    }
  }

  /** What the shop says of a code. */
  public Optional<String> of(String code) {
    return Optional.ofNullable(pairs.get(code));
  }

  /** The codes the shop says something of. */
  public Set<String> codes() {
    return Set.copyOf(pairs.keySet());
  }

  /** MISCONFIGURED when a part of the setting is no pair. */
  public void check() throws ConnectorException {
    if (!wrong.isEmpty()) {
      throw misconfigured(
          new Text(
              "「" + wrong + "」は「コード=値」の形ではありません",
              "\"" + wrong + "\" is not of the form \"code=value\""));
    }
  }

  ConnectorException misconfigured(Text words) {
    return new ConnectorException(Reason.MISCONFIGURED, words, field, Optional.empty(), null);
  }
}
