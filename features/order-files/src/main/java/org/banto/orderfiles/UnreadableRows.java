// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.List;
import org.banto.base.StaffMessage;
import org.banto.base.Text;

/** Rows, or a whole file, that cannot be read; says everything that is wrong at once. */
final class UnreadableRows extends Exception implements StaffMessage {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  UnreadableRows(List<Fault> faults) {
    super(faults.get(0).quiet().ja());
    this.faults = List.copyOf(faults);
  }

  /** The file as a whole. */
  static UnreadableRows file(Text sentence) {
    return new UnreadableRows(List.of(new Fault(0, "", "", "", sentence)));
  }

  /** The same of the nth of several files. */
  UnreadableRows of(int nth) {
    return after(new Text(nth + "つ目のファイル: ", "File " + nth + ": "));
  }

  /** The same with words before its own. */
  UnreadableRows after(Text words) {
    return new UnreadableRows(
        faults.stream()
            .map(
                f ->
                    new Fault(
                        f.row(),
                        f.order(),
                        f.column(),
                        f.value(),
                        new Text(words.ja() + f.ja(), words.en() + f.en())))
            .toList());
  }

  @Override
  public Text sentence() {
    return faults.get(0).quiet();
  }

  List<Fault> faults() {
    return faults;
  }
}
