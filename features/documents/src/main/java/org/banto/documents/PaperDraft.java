// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import org.banto.base.OrderId;

/**
 * A paper of a job before it is printed.
 *
 * @param order whose it is
 * @param entry what goes into the ledger, but for its pages
 * @param xml the paper, for {@link PrintSheet}
 */
record PaperDraft(OrderId order, IssueEntry entry, byte[] xml) {
  @Override
  public String toString() {
    return "Draft[" + order + "]";
  }
}
