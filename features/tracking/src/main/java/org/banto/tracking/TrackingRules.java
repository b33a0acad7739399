// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.util.List;
import java.util.Map;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.banto.flow.SettingsSection;
import org.osgi.service.component.annotations.Component;

/** What may stand in the settings of parcels on their way. */
@Component
public final class TrackingRules implements SettingsSection {
  private static final Description IS =
      new Description(
          TrackingSettings.SECTION,
          new Text("配送状況の確認", "Tracking"),
          "tracking.manage",
          List.of(
              Parameter.number(
                  "every",
                  new Text("同じ荷物を確認する間隔（時間）", "Hours between two looks at a parcel"),
                  1,
                  48),
              Parameter.number(
                  "absent",
                  new Text("不在のままお知らせするまでの日数", "Days until an absent recipient is an alarm"),
                  1,
                  30),
              Parameter.number(
                  "days",
                  new Text(
                      "動きがないとき追跡を終えるまでの日数", "Days without news until a parcel is followed no more"),
                  3,
                  60)),
          TrackingSettings.of(Map.of()).toSettings());

  @Override
  public Description description() {
    return IS;
  }
}
