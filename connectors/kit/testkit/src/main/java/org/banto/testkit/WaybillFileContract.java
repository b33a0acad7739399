// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.util.List;
import org.banto.base.Document;
import org.banto.base.Person;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;

/** What every {@link WaybillFile} keeps. A connector that is a {@link LabelCheck} too may refuse. */
public interface WaybillFileContract extends WrittenFileContract<Label> {
  /** The port. */
  WaybillFile file();

  /** The kit's label as this far side takes it: with its slip type, its billing code. */
  default Label fitted(Label label) {
    return label;
  }

  @Override
  default Document write(List<Label> labels) {
    return file().write(labels);
  }

  @Override
  default Label item(int no, Person recipient, String goods) {
    return fitted(Samples.label(no, recipient, goods));
  }

  @Override
  default String named(Label label) {
    return label.shipment().number().value();
  }

  @Override
  default boolean refused(Label label) {
    return file() instanceof LabelCheck check && !check.check(List.of(label)).isEmpty();
  }
}
