// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.banto.fakes.Orders;
import org.banto.fields.HouseFields;
import org.banto.house.ProductMaster;
import org.banto.order.FieldSet;
import org.banto.order.Order;

/** Prints for the tests, and reads what was printed. */
final class Printer {
  static final Press PRESS = new Press();

  /** What is there to ask of an order. */
  static final HouseFields HOUSE = new HouseFields();

  /** The same, and what this room says. */
  static final FieldSet FIELDS = new FieldSet(List.of(HOUSE, new PaperFields()));

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
    return print(paper, Layout.TOTAL_AND_ORDER, orders, settings(Map.of()), templates);
  }

  /** Prints with these settings beside the usual ones. */
  static Press.Print print(Paper paper, Layout layout, List<Order> orders, Map<String, String> more)
      throws IOException, TransformerException {
    Press.Print print =
        print(paper, layout, orders, settings(more), Path.of("target/no-templates"));
    String name = paper.code() + "-" + layout.code() + "-rules.pdf";
    Files.write(Path.of("target", name), print.pdf());
    return print;
  }

  /** Prints where a product master knows what the orders sell, and leaves it to look at. */
  static Press.Print print(
      Paper paper,
      Layout layout,
      List<Order> orders,
      Map<String, String> more,
      ProductMaster.Goods goods)
      throws IOException, TransformerException {
    Press.Print print =
        print(paper, layout, orders, settings(more), Path.of("target/no-templates"), goods);
    Files.write(Path.of("target", paper.code() + "-" + layout.code() + "-goods.pdf"), print.pdf());
    return print;
  }

  private static Press.Print print(
      Paper paper, Layout layout, List<Order> orders, Map<String, String> settings, Path templates)
      throws IOException, TransformerException {
    return print(paper, layout, orders, settings, templates, ProductMaster.Goods.NONE);
  }

  private static Press.Print print(
      Paper paper,
      Layout layout,
      List<Order> orders,
      Map<String, String> settings,
      Path templates,
      ProductMaster.Goods goods)
      throws IOException, TransformerException {
    PickingTotals picks = new PickingTotals(settings);
    picks.add(orders, goods);
    List<byte[]> papers = orders.stream().map(o -> paper(paper, o, settings, goods)).toList();
    byte[] xml =
        new PrintSheet(paper, layout, Orders.SHOP, settings, Orders.NOW)
            .of(papers, picks.all(layout));
    return PRESS.print(new Stylesheets(templates).of(Orders.MAIN, paper), xml);
  }

  private static byte[] paper(
      Paper paper, Order order, Map<String, String> settings, ProductMaster.Goods goods) {
    Paper of = paper == Paper.STATEMENT ? StatementRules.of(settings, FIELDS).choose(order) : paper;
    byte[] xml =
        OrderSheet.of(
            of,
            order,
            Optional.empty(),
            Orders.SHOP.registration(),
            settings,
            FIELDS,
            FieldWords.of(
                FIELDS,
                none -> Set.of(),
                ExtraFields.of(settings),
                goods,
                List.of(new FieldWords.Sheet(of, order))));
    return PrintSheet.paper(xml, 1, "", "");
  }

  /** A logo, some words, and more. */
  static Map<String, String> settings(Map<String, String> more) throws IOException {
    byte[] logo = Printer.class.getResourceAsStream("logo.png").readAllBytes();
    Map<String, String> all = new TreeMap<>(more);
    all.put(DocumentSettings.LOGO, Base64.getEncoder().encodeToString(logo));
    all.put(
        DocumentSettings.MESSAGE,
        "このたびはお買い上げいただき、誠にありがとうございます。\n商品をご確認のうえ、不備がございましたら7日以内にご連絡ください。");
    return all;
  }

  /** What something writes. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  static byte[] bytes(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.to(out);
    return out.toByteArray();
  }

  /** A PDF whose pages say which they are, each with so many bytes that cannot be packed. */
  static byte[] pdf(int pages, int bytes) throws IOException {
    Random random = new Random(1);
    try (PDDocument document = new PDDocument()) {
      for (int n = 1; n <= pages; n++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream text = new PDPageContentStream(document, page)) {
          text.beginText();
          text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          text.newLineAtOffset(72, 720);
          text.showText("page " + n);
          text.endText();
        }
        byte[] ballast = new byte[bytes];
        random.nextBytes(ballast);
        PDStream stream = new PDStream(document, new ByteArrayInputStream(ballast));
        page.getCOSObject().setItem("Ballast", stream);
      }
      return bytes(document::save);
    }
  }

  static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
