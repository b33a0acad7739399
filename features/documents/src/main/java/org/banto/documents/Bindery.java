// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Puts PDFs together and takes pages out; the pages themselves stay as they are. */
final class Bindery {
  private Bindery() {}

  /** One PDF of several, in order. */
  static byte[] bound(List<byte[]> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    try {
      PDFMergerUtility merger = new PDFMergerUtility();
      parts.forEach(part -> merger.addSource(new RandomAccessReadBuffer(part)));
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      merger.setDestinationStream(whole);
      merger.mergeDocuments(null);
      return whole.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Some pages of a PDF, the first counted from 1. */
  static byte[] pages(byte[] pdf, int first, int count) {
    try (PDDocument whole = Loader.loadPDF(pdf);
        PDDocument some = new PDDocument()) {
      for (int i = first; i < first + count; i++) {
        some.importPage(whole.getPage(i - 1));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      some.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
