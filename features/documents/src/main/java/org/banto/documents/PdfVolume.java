// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * One PDF of several, in order, written while they come: a part's pages, fonts and pictures are
 * copied as they are and let go, so that what is held does not grow with the pages. Only the place
 * of each object is remembered (8 bytes), for the table at the end (ISO 32000-1, 7.5.4).
 */
final class PdfVolume implements Closeable {
  private static final int CATALOG = 1;
  private static final int PAGES = 2;
  private static final int INFO = 3;

  private final CountedStream to;
  private final StringBuilder kids = new StringBuilder();
  private long[] places = new long[1024];
  private int last = INFO;
  private int pages;
  private boolean begun;

  /** Begins a PDF; it is whole once this is closed. */
  PdfVolume(OutputStream to) {
    this.to = new CountedStream(to);
  }

  /** How many pages there are so far. */
  int pages() {
    return pages;
  }

  /** Adds all pages of a PDF. */
  void add(byte[] part) throws IOException {
    try (PDDocument document = Loader.loadPDF(part)) {
      if (!begun) {
        begin(document.getDocument().getTrailer());
      }
      COSObject root =
          (COSObject) document.getDocumentCatalog().getCOSObject().getItem(COSName.PAGES);
      pages += document.getNumberOfPages();
      kids.append(new Part().copy(root)).append(" 0 R ");
    }
  }

  private void begin(COSDictionary trailer) throws IOException {
    begun = true;
    write("%PDF-1.5\n%\u00E4\u00F6\u00FC\u00DF\n");
    COSDictionary info = trailer.getCOSDictionary(COSName.INFO);
    new Part().copy(INFO, info == null ? new COSDictionary() : info);
  }

  @Override
  public void close() throws IOException {
    if (!begun) {
      throw new IOException("a PDF without a page");
    }
    place(CATALOG);
    write("1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Lang (ja) >>\nendobj\n");
    place(PAGES);
    write("2 0 obj\n<< /Type /Pages /Count " + pages + " /Kids [ " + kids + "] >>\nendobj\n");
    long table = to.count();
    write("xref\n0 " + (last + 1) + "\n0000000000 65535 f \n");
    for (int n = 1; n <= last; n++) {
      write("%010d 00000 n \n".formatted(places[n]));
    }
    write("trailer\n<< /Size " + (last + 1) + " /Root 1 0 R /Info 3 0 R >>\n");
    write("startxref\n" + table + "\n%%EOF\n");
    to.flush();
  }

  private void place(int number) {
    if (number >= places.length) {
      places = Arrays.copyOf(places, number * 2);
    }
    places[number] = to.count();
  }

  private void write(String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The objects of one part that are copied, and their new numbers. */
  private final class Part {
    private final Map<COSObjectKey, Integer> numbers = new HashMap<>();
    private final Queue<COSObject> left = new ArrayDeque<>();

    private int number(COSObject object) {
      return numbers.computeIfAbsent(
          object.getKey(),
          key -> {
            left.add(object);
            return ++last;
          });
    }

    /** Copies the tree of pages and all it leads to; returns the number of its root. */
    int copy(COSObject root) throws IOException {
      COSObjectKey above = new COSObjectKey(0, 0);
      numbers.put(above, PAGES);
      COSDictionary tree = (COSDictionary) root.getObject();
      tree.setItem(COSName.PARENT, new COSObject(tree, above));
      int number = ++last;
      numbers.put(root.getKey(), number);
      copy(number, tree);
      return number;
    }

    /** Copies an object and all it leads to. */
    void copy(int number, COSBase content) throws IOException {
      object(number, content);
      while (!left.isEmpty()) {
        COSObject next = left.remove();
        object(numbers.get(next.getKey()), next.getObject());
      }
    }

    private void object(int number, COSBase content) throws IOException {
      place(number);
      write(number + " 0 obj\n");
      content.accept(new PdfText(to, this::number));
      write("\nendobj\n");
    }
  }
}
