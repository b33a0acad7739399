// SPDX-License-Identifier: Apache-2.0
package org.banto.net;

import java.net.ConnectException;
import java.util.Optional;

/** A place in the house's own network that its operator has not listed. The message is for staff, in Japanese. */
public final class BarredPlace extends ConnectException {
  private static final long serialVersionUID = 1L;

  private final String place;

  /**
   * Of a place.
   *
   * @param host its name or number, as it was given
   */
  public BarredPlace(String host, int port) {
    super(words(place(host, port)));
    this.place = place(host, port);
  }

  private static String place(String host, int port) {
    return (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
  }

  /** The message in English. */
  public String english() {
    return place
        + " is in the house's own network, so it was not connected to. If it may be, ask the operator to add it to the inside list (command: banto:inside "
        + place
        + ")";
  }

  private static String words(String place) {
    return place
        + " は社内のアドレスのため、接続しませんでした。接続してよい相手のときは、サーバーの管理者に「許可リスト」へ加えてもらってください（コマンド: banto:inside "
        + place
        + "）";
  }

  /** The one among the causes of an error. */
  public static Optional<BarredPlace> in(Throwable error) {
    Throwable at = error;
    for (int deep = 0; at != null && deep < 20; deep++) {
      if (at instanceof BarredPlace barred) {
        return Optional.of(barred);
      }
      at = at.getCause();
    }
    return Optional.empty();
  }
}
