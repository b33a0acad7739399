// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

/**
 * What somebody wants printed.
 *
 * @param paper the paper
 * @param layout of a picking list
 * @param medium how it reaches the buyer
 * @param reason why what was issued before is issued again, or empty
 * @param addressee who a receipt or invoice is made out to; empty for the buyer
 * @param proviso what a receipt is for; empty for the shop's words
 */
record PrintRequest(
    Paper paper,
    Layout layout,
    StampDuty.Medium medium,
    String reason,
    String addressee,
    String proviso) {
  /** On paper, for the first time. */
  static PrintRequest of(Paper paper) {
    return new PrintRequest(paper, Layout.TOTAL_AND_ORDER, StampDuty.Medium.PAPER, "", "", "");
  }

  /** The same again. */
  PrintRequest because(String why) {
    return new PrintRequest(paper, layout, medium, why, addressee, proviso);
  }

  @Override
  public String toString() {
    return "Request[" + paper + "]";
  }
}
