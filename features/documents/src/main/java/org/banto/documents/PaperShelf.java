// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.banto.base.AccountId;

/**
 * Papers fetched one after another. Those of one print job mostly follow one another, so its PDF stays open for the
 * next; it is opened anew now and then, because what was read of it stays in memory.
 */
final class PaperShelf implements AutoCloseable {
  private static final int FETCHES = 100;

  private final Prints prints;
  private final AccountId account;
  private String print = "";
  private int fetched;
  private Optional<Bindery> open = Optional.empty();

  PaperShelf(Prints prints, AccountId account) {
    this.prints = prints;
    this.account = account;
  }

  /** Writes the pages of a document that is in a PDF. */
  void pages(IssuedPaper issued, OutputStream to) throws IOException {
    if (issued.firstPage() == 0) {
      prints.write(account, issued.print(), to);
      return;
    }
    if (!issued.print().equals(print) || fetched >= FETCHES) {
      close();
      open = Optional.of(new Bindery(prints.open(account, issued.print())));
      print = issued.print();
      fetched = 0;
    }
    fetched++;
    open.orElseThrow().pages(issued.firstPage(), issued.pages(), to);
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().close();
      open = Optional.empty();
    }
    print = "";
  }
}
