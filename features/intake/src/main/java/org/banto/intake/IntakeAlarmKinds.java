// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.List;
import org.banto.base.Text;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.osgi.service.component.annotations.Component;

/** The kind of alarm this room raises. */
@Component(service = AlarmKinds.class)
public final class IntakeAlarmKinds implements AlarmKinds {
  static final AlarmKind KIND =
      new AlarmKind(
          "intake.order",
          new Text("モールでの注文の変更・キャンセル", "Orders changed or cancelled at the mall"),
          false);

  @Override
  public List<AlarmKind> kinds() {
    return List.of(KIND);
  }
}
