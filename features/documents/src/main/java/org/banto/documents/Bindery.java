// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Takes pages out of a PDF; the pages themselves stay as they are. */
final class Bindery {
  private Bindery() {}

  /** Writes some pages of a PDF, the first counted from 1; reads no more of it than it needs. */
  static void pages(RandomAccessRead pdf, int first, int count, OutputStream to)
      throws IOException {
    try (PDDocument whole = Loader.loadPDF(pdf);
        PDDocument some = new PDDocument()) {
      for (int i = first; i < first + count; i++) {
        some.importPage(whole.getPage(i - 1));
      }
      some.save(CloseShieldOutputStream.wrap(to));
    }
  }
}
