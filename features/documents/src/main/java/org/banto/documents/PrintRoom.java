// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerException;

/**
 * Prints the papers of a job on as many presses as the machine has processors, each a stretch of
 * them, and binds what they print. A stretch is long enough to be worth its fonts and short enough to
 * keep memory flat.
 */
final class PrintRoom {
  private static final int SHORTEST = 60;
  private static final int LONGEST = 500;

  private final Press press;

  /**
   * The papers, printed.
   *
   * @param pdf one PDF
   * @param pages how many pages
   * @param entries the papers with their pages
   */
  record Printed(byte[] pdf, int pages, List<Entry> entries) {}

  PrintRoom(Press press) {
    this.press = press;
  }

  /**
   * Prints.
   *
   * @throws TransformerException when the template is wrong
   */
  Printed print(Templates template, PrintSheet sheet, List<Draft> drafts)
      throws TransformerException {
    List<List<Draft>> stretches = stretches(drafts);
    List<Press.Print> prints = onAllPresses(template, sheet, stretches);
    int pages = prints.stream().mapToInt(Press.Print::pages).sum();
    List<Press.Run> runs = prints.stream().flatMap(p -> p.runs().stream()).toList();
    return new Printed(
        Bindery.bound(prints.stream().map(Press.Print::pdf).toList()),
        pages,
        entries(drafts, runs));
  }

  private List<Press.Print> onAllPresses(
      Templates template, PrintSheet sheet, List<List<Draft>> stretches)
      throws TransformerException {
    try {
      return IntStream.range(0, stretches.size())
          .parallel()
          .mapToObj(i -> print(template, sheet.of(xml(stretches.get(i)), List.of())))
          .toList();
    } catch (Jam e) {
      throw e.cause;
    }
  }

  private Press.Print print(Templates template, byte[] xml) {
    try {
      return press.print(template, xml);
    } catch (TransformerException e) {
      throw new Jam(e);
    }
  }

  private static List<byte[]> xml(List<Draft> drafts) {
    return drafts.stream().map(Draft::xml).toList();
  }

  private static List<List<Draft>> stretches(List<Draft> drafts) {
    int all = drafts.size();
    int most = Math.max(1, all / SHORTEST);
    int wanted = Math.min(most, Runtime.getRuntime().availableProcessors());
    int count = Math.max(wanted, (all + LONGEST - 1) / LONGEST);
    List<List<Draft>> stretches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      stretches.add(
          drafts.subList((int) ((long) all * i / count), (int) ((long) all * (i + 1) / count)));
    }
    return stretches;
  }

  /**
   * Which pages are whose: a paper's runs of page numbers are called o, its order's id, and maybe d
   * and a number. A shop's own template may call them otherwise; then it is the whole PDF.
   */
  private static List<Entry> entries(List<Draft> drafts, List<Press.Run> runs) {
    List<Entry> found = new ArrayList<>();
    int run = 0;
    int page = 1;
    for (Draft draft : drafts) {
      String id = "o" + draft.order();
      int pages = 0;
      while (run < runs.size() && runs.get(run).id().matches(id + "(d[0-9]+)?")) {
        pages += runs.get(run++).pages();
      }
      found.add(draft.entry().on(page, pages));
      page += pages;
    }
    boolean fits = run == runs.size() && found.stream().allMatch(e -> e.pages() > 0);
    int all = runs.stream().mapToInt(Press.Run::pages).sum();
    return fits ? found : drafts.stream().map(d -> d.entry().on(0, all)).toList();
  }

  /** The template's error on its way out of a stream. */
  private static final class Jam extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient TransformerException cause;

    Jam(TransformerException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
