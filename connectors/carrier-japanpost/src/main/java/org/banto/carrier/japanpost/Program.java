// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.japanpost;

import java.time.LocalDate;
import java.util.List;
import org.banto.connect.Label;
import org.banto.shipment.LabelProblem;

/** One of Japan Post's programs that print slips. */
interface Program {
  /** How names of its files begin. */
  String name();

  /** The bytes of its file. */
  byte[] write(List<Label> labels);

  /** What it would refuse on this day. */
  List<LabelProblem> check(Label label, LocalDate today);
}
