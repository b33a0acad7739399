// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * A secret was given for one place and is never sent to another: whoever changes the host, the port or the security of
 * a place gives the secrets again. So a right to change settings is no right to read what others entered.
 */
public final class Bound {
  private Bound() {}

  /**
   * The scheme, host and port of an address, such as {@code https://api.example:443}: what a secret is bound to. The
   * path is not part of it.
   *
   * @return empty when the text is no absolute http or https address
   */
  public static Optional<String> place(String address) {
    try {
      URI uri = URI.create(address.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
        return Optional.empty();
      }
      int standard = scheme.equals("https") ? 443 : 80;
      int port = uri.getPort() < 0 ? standard : uri.getPort();
      return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Looks at a change of settings.
   *
   * @param before each place by the name of its setting; empty when nothing was set up
   * @param after as it is to be
   * @param kept secrets that would stay as they are, in words for staff
   * @throws IllegalArgumentException naming the secrets to give again
   */
  public static void check(
      Map<String, String> before, Map<String, String> after, Collection<String> kept) {
    Map<String, String> changed = new TreeMap<>(after);
    changed.entrySet().removeAll(before.entrySet());
    TreeSet<String> names = new TreeSet<>(changed.keySet());
    before.keySet().stream().filter(n -> !after.containsKey(n)).forEach(names::add);
    if (!names.isEmpty() && !kept.isEmpty()) {
      throw new Rejection(
          new Text(
              "接続先（"
                  + String.join("、", names)
                  + "）が変わるため、保存してある値は使えません。もう一度入力してください: "
                  + String.join("、", kept),
              "The place that is connected to ("
                  + String.join(", ", names)
                  + ") changes, so what is kept cannot be used. Enter it again: "
                  + String.join(", ", kept)));
    }
  }
}
