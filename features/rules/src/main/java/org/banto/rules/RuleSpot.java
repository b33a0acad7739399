// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

/** Where a rule writes words. */
public enum RuleSpot {
  /** 一言メモ. */
  MEMO("memo"),
  /** 送り状記事欄. */
  LABEL_NOTE("label-note"),
  /** 個別メッセージ. */
  MESSAGE("message");

  private final String kind;

  RuleSpot(String kind) {
    this.kind = kind;
  }

  /** How an effect names it. */
  public String kind() {
    return kind;
  }
}
