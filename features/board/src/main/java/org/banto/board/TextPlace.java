// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

/** Where staff write, and so where a canned text is offered. */
public enum TextPlace {
  /** 個別メッセージ: the words to one buyer. */
  MESSAGE,
  /** 送り状記事欄. */
  LABEL,
  /** 一言メモ on a paper. */
  SHORT_MEMO,
  /** Templates of mails, with their symbols as they are. */
  MAIL,
  /** A memo of an order. */
  MEMO,
  /** Why an order is held. */
  HOLD
}
