// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A knock at the door: what a far side sends by itself to say that something is new (a webhook, a
 * notification). It may be anybody's, until a {@link PushVerifier} has looked at it.
 *
 * @param query the query as it stands in the address, without the question mark; may be empty
 * @param headers its headers; their names are equal in upper and lower case
 * @param body the bytes; not copied, must not be changed
 */
public record Push(String query, Map<String, List<String>> headers, byte[] body) {
  public Push {
    TreeMap<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> all.put(name, List.copyOf(values)));
    headers = Collections.unmodifiableMap(all);
  }

  /** A header, or empty; several of one name are joined by commas, and so equal no signature. */
  public String header(String name) {
    return String.join(",", headers.getOrDefault(name, List.of()));
  }

  @Override
  public String toString() {
    return "Push[" + body.length + " bytes]";
  }
}
