// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import org.banto.base.Text;

/**
 * Why a mall is not asked for something, or does not do it: the sentences that malls have in
 * common. Between Latin letters and Japanese stands a space.
 */
public final class RefusalWords {
  private RefusalWords() {}

  /** The mall has no order of that number. */
  public static Text unknown(Text mall) {
    return new Text(mall.ja() + " にこの注文がありません", mall.en() + " has no such order");
  }

  /** The order is off at the mall. */
  public static Text cancelled(Text mall) {
    return new Text(beside(mall.ja(), "でキャンセルされています"), "The order is cancelled at " + mall.en());
  }

  /** The order is off at the mall, which therefore takes no report of its shipment. */
  public static Text cancelledBeforeReport(Text mall) {
    return new Text(
        beside(mall.ja(), "でキャンセルされているため、発送を報告できません"),
        "The order is cancelled at " + mall.en() + ", so its shipment cannot be reported");
  }

  /**
   * What has left is cancelled by hand.
   *
   * @param screen where staff does that at the mall
   */
  public static Text shipped(Text screen) {
    return new Text(
        beside("発送済みのため、キャンセルは", beside(screen.ja(), "で行ってください")),
        "The order has left already. Cancel it in " + screen.en());
  }

  /** The mall said no without a sentence. */
  public static Text notAccepted(Answer answer) {
    return notAccepted(answer.mall(), Integer.toString(answer.status()));
  }

  /**
   * The mall said no by a code.
   *
   * @param code the status of its answer, or a word of its own
   */
  public static Text notAccepted(Text mall, String code) {
    return new Text(
        beside(mall.ja(), "が受け付けませんでした（" + code + "）"),
        mall.en() + " did not accept it (" + code + ")");
  }

  private static String beside(String first, String then) {
    boolean alike = latin(first.charAt(first.length() - 1)) == latin(then.charAt(0));
    return first + (alike ? "" : " ") + then;
  }

  private static boolean latin(char letter) {
    return letter < 0x80;
  }
}
