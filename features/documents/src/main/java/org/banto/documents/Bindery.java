// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Takes pages out of a PDF; the pages themselves stay as they are. Reads no more of it than it needs. */
final class Bindery implements AutoCloseable {
  private final PDDocument whole;

  Bindery(RandomAccessRead pdf) throws IOException {
    this.whole = Loader.loadPDF(pdf);
  }

  /** Writes some pages, the first counted from 1. */
  void pages(int first, int count, OutputStream to) throws IOException {
    try (PDDocument some = new PDDocument()) {
      for (int i = first; i < first + count; i++) {
        some.importPage(whole.getPage(i - 1));
      }
      some.save(CloseShieldOutputStream.wrap(to));
    }
  }

  @Override
  public void close() throws IOException {
    whole.close();
  }
}
