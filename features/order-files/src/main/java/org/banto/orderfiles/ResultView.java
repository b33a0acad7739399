// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.List;

/**
 * What came of an import.
 *
 * @param fresh new orders
 * @param changed orders that were brought up to date
 * @param known orders that are here already
 * @param bad orders, or rows without an order, that could not be read
 * @param undone orders that are kept and come in by themselves
 * @param orders the first that came in or changed
 * @param faults the first things that are wrong
 */
public record ResultView(
    long fresh,
    long changed,
    long known,
    long bad,
    long undone,
    List<OrderView> orders,
    List<FaultView> faults) {
  private static final int SHOWN = 500;

  /** An order that came in or changed. */
  public record OrderView(String number, long id, Verdict verdict) {}

  /** Something that is wrong. */
  public record FaultView(
      long row, String order, String column, String value, String ja, String en) {
    static List<FaultView> of(List<Fault> faults) {
      return faults.stream()
          .limit(SHOWN)
          .map(f -> new FaultView(f.row(), f.order(), f.column(), f.value(), f.ja(), f.en()))
          .toList();
    }
  }

  static ResultView of(Import run) {
    return new ResultView(
        run.count(Verdict.NEW),
        run.count(Verdict.CHANGED),
        run.count(Verdict.KNOWN),
        run.faults().bad(),
        run.undone(),
        run.done().stream().map(d -> new OrderView(d.number(), d.id(), d.verdict())).toList(),
        FaultView.of(run.faults().all()));
  }
}
