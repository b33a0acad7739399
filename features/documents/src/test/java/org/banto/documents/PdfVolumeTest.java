// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class PdfVolumeTest {
  private static byte[] volume(byte[]... parts) throws IOException {
    return Printer.bytes(
        out -> {
          try (PdfVolume volume = new PdfVolume(out)) {
            for (byte[] part : parts) {
              volume.add(part);
            }
          }
        });
  }

  @Test
  void theSamePartsMakeTheSameBytesWithAllPagesInOrder() throws Exception {
    byte[] two = Printer.pdf(2, 100);
    byte[] three = Printer.pdf(3, 100);
    byte[] whole = volume(two, three);
    assertEquals(Sha256.hex(whole), Sha256.hex(volume(two, three)));
    List<String> text = Printer.text(whole).lines().filter(l -> !l.isBlank()).toList();
    assertEquals(List.of("page 1", "page 2", "page 1", "page 2", "page 3"), text);
    try (PDDocument document = Loader.loadPDF(whole)) {
      assertEquals(5, document.getNumberOfPages());
      assertEquals(5, document.getPages().getCount());
    }
  }

  @Test
  void theTableSaysOfEachObjectWhereItIs() throws Exception {
    String whole =
        new String(volume(Printer.pdf(2, 9), Printer.pdf(1, 9)), StandardCharsets.ISO_8859_1);
    Matcher start = Pattern.compile("startxref\\n([0-9]+)\\n%%EOF\\n$").matcher(whole);
    assertTrue(start.find());
    String table = whole.substring(Integer.parseInt(start.group(1)));
    assertTrue(table.startsWith("xref\n0 "), table);
    Matcher row = Pattern.compile("([0-9]{10}) 00000 n \\n").matcher(table);
    int n = 0;
    while (row.find()) {
      n++;
      assertTrue(whole.startsWith(n + " 0 obj\n", Integer.parseInt(row.group(1))), "object " + n);
    }
    assertTrue(n > 9 && table.contains("/Size " + (n + 1)), table);
  }

  @Test
  void aVolumeWithoutAPageIsNone() {
    assertThrows(IOException.class, () -> new PdfVolume(OutputStream.nullOutputStream()).close());
  }
}
