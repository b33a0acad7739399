// SPDX-License-Identifier: Apache-2.0
package org.banto.net;

import java.net.ConnectException;
import java.util.Optional;
import org.banto.base.StaffMessage;
import org.banto.base.Text;

/** A place that is not reached: in the house's own network and not listed, or by an account for practice. */
public final class BarredPlace extends ConnectException implements StaffMessage {
  private static final long serialVersionUID = 1L;

  private final transient Text sentence;

  /**
   * Of a place.
   *
   * @param host its name or number, as it was given
   */
  public BarredPlace(String host, int port) {
    this(words(place(host, port)));
  }

  /**
   * Of a place that an account for practice does not reach.
   *
   * @param host its name or number, as it was given
   */
  public static BarredPlace ofPractice(String host, int port) {
    String place = place(host, port);
    return new BarredPlace(
        new Text(
            "練習用の店舗IDのため、" + place + " には接続しませんでした。練習用のモールのほかには、何も送りません",
            "This account is for practice, so "
                + place
                + " was not connected to: nothing is sent but to simulated malls"));
  }

  private BarredPlace(Text sentence) {
    super(sentence.ja());
    this.sentence = sentence;
  }

  private static String place(String host, int port) {
    return (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
  }

  private static Text words(String place) {
    return new Text(
        place
            + " は社内のアドレスのため、接続しませんでした。接続してよい相手のときは、サーバーの管理者に「許可リスト」へ加えてもらってください（コマンド: banto:inside "
            + place
            + "）",
        place
            + " is in the house's own network, so it was not connected to. If it may be, ask the operator to add it to the inside list (command: banto:inside "
            + place
            + ")");
  }

  @Override
  public Text sentence() {
    return sentence;
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
