// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.banto.fakes.Orders;
import org.banto.order.Order;

/** Prints for the tests, and reads what was printed. */
final class Printer {
  static final Press PRESS = new Press();

  private Printer() {}

  /** Prints with the bundle's own templates and leaves the PDF in {@code target} to look at. */
  static Press.Print print(Paper paper, List<Order> orders)
      throws IOException, TransformerException {
    Press.Print print = print(paper, orders, Path.of("target/no-templates"));
    Files.write(Path.of("target", paper.code() + ".pdf"), print.pdf());
    return print;
  }

  static Press.Print print(Paper paper, List<Order> orders, Path templates)
      throws IOException, TransformerException {
    byte[] logo = Printer.class.getResourceAsStream("logo.png").readAllBytes();
    Map<String, String> settings =
        Map.of(
            DocumentSettings.LOGO,
            Base64.getEncoder().encodeToString(logo),
            DocumentSettings.MESSAGE,
            "このたびはお買い上げいただき、誠にありがとうございます。\n商品をご確認のうえ、不備がございましたら7日以内にご連絡ください。");
    byte[] xml = OrderSheet.of(paper, orders, Orders.SHOP, settings, Orders.NOW);
    return PRESS.print(new Stylesheets(templates).of(Orders.MAIN, paper), xml);
  }

  static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
