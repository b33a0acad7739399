// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerException;
import org.banto.base.Parts;

/**
 * Prints the papers of a job on as many presses as the machine has processors, each a stretch of
 * them. A stretch is long enough to be worth its fonts and short enough to be held; as many as there
 * are presses are taken, printed and laid into the tray before the next are taken, so a job of many
 * pages holds no more than one of a few stretches.
 */
final class PrintRoom {
  private static final int SHORTEST = 60;
  private static final int LONGEST = 500;

  private final Press press;
  private final int presses;
  private final int longest;

  PrintRoom(Press press) {
    this(press, Runtime.getRuntime().availableProcessors(), LONGEST);
  }

  PrintRoom(Press press, int presses, int longest) {
    this.press = press;
    this.presses = presses;
    this.longest = longest;
  }

  /** Cuts what is to be printed into stretches. */
  <T> List<List<T>> stretches(List<T> all) {
    int wanted = Math.min(Math.max(1, all.size() / SHORTEST), presses);
    int needed = (all.size() + longest - 1) / longest;
    // no press stands still while the last ones are printed
    int count = needed > presses ? (needed + presses - 1) / presses * presses : needed;
    count = Math.max(wanted, count);
    List<List<T>> stretches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) all.size() * i / count);
      int to = (int) ((long) all.size() * (i + 1) / count);
      stretches.add(all.subList(from, to));
    }
    return stretches;
  }

  /**
   * Prints into the tray, in order.
   *
   * @param stretches what is printed, from {@link #stretches}
   * @param drafts makes the papers of a stretch; asked in order, each when its turn has come
   * @throws TransformerException when the template is wrong
   */
  <T> void print(
      Templates template,
      PrintSheet sheet,
      List<List<T>> stretches,
      Function<List<T>, List<PaperDraft>> drafts,
      Tray tray)
      throws TransformerException, IOException {
    for (List<List<T>> wave : Parts.of(stretches, presses)) {
      print(template, sheet, wave.stream().map(drafts).filter(d -> !d.isEmpty()).toList(), tray);
    }
  }

  private void print(Templates template, PrintSheet sheet, List<List<PaperDraft>> wave, Tray tray)
      throws TransformerException, IOException {
    List<Press.Print> prints = onAllPresses(template, sheet, wave);
    for (int i = 0; i < wave.size(); i++) {
      Press.Print print = prints.get(i);
      tray.add(print.pdf(), entries(wave.get(i), print.runs(), tray.pages() + 1));
    }
  }

  private List<Press.Print> onAllPresses(
      Templates template, PrintSheet sheet, List<List<PaperDraft>> wave)
      throws TransformerException {
    try {
      return wave.parallelStream().map(stretch -> print(template, sheet, stretch)).toList();
    } catch (Jam e) {
      throw e.cause;
    }
  }

  private Press.Print print(Templates template, PrintSheet sheet, List<PaperDraft> stretch) {
    try {
      List<byte[]> papers = stretch.stream().map(PaperDraft::xml).toList();
      return press.print(template, sheet.of(papers, List.of()));
    } catch (TransformerException e) {
      throw new Jam(e);
    }
  }

  /**
   * Which pages are whose: a paper's runs of page numbers are called o, its order's id, and maybe d
   * and a number. A shop's own template may call them otherwise; then the pages are not known.
   */
  private static List<IssueEntry> entries(
      List<PaperDraft> drafts, List<Press.Run> runs, int first) {
    List<IssueEntry> found = new ArrayList<>();
    int run = 0;
    int page = first;
    for (PaperDraft draft : drafts) {
      String id = "o" + draft.order();
      int pages = 0;
      while (run < runs.size() && runs.get(run).id().matches(id + "(d[0-9]+)?")) {
        pages += runs.get(run++).pages();
      }
      found.add(draft.entry().on(page, pages));
      page += pages;
    }
    boolean fits = run == runs.size() && found.stream().allMatch(e -> e.pages() > 0);
    return fits ? found : drafts.stream().map(d -> d.entry().on(0, 0)).toList();
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
