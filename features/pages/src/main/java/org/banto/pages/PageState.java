// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import org.banto.base.Text;

/** Where a page stands; only one that is {@link #READY} is loaded. */
public enum PageState {
  /** Is there to be loaded. */
  READY(new Text("使えます", "Ready")),
  /** Nobody has agreed to it yet. */
  ASKS(new Text("まだ許可されていません", "Nobody has agreed to it yet")),
  /** Is not wanted, or no page is. */
  OFF(new Text("使わないことになっています", "It is switched off")),
  /** Stood still, and rests: for who told it, or for all after a second person has. */
  RESTS(
      new Text(
          "この画面を開いて操作できなくなったため、休ませています。新しい版が入るか、管理者が再開すると使えます",
          "It stood still and rests until a new version comes or an administrator wakes it")),
  /** Another bundle brings one of the same id. */
  TAKEN(new Text("同じ id の画面をほかのプログラムが持っています", "Another program brings a page of the same id")),
  /** The reader lacks its right. */
  FORBIDDEN(new Text("見る権限がありません", "You have no right to see it")),
  /** Cannot be used by this house. */
  UNFIT(new Text("この番頭では使えません", "This house cannot use it"));

  private final Text sentence;

  PageState(Text sentence) {
    this.sentence = sentence;
  }

  /** In words for staff. */
  Text sentence() {
    return sentence;
  }
}
