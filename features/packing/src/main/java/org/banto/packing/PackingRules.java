// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.List;
import java.util.Map;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.banto.flow.SettingsSection;
import org.osgi.service.component.annotations.Component;

/** What may stand in the settings of packing. */
@Component
public final class PackingRules implements SettingsSection {
  private static final List<Parameter.Choice> CHOICES =
      List.of(
          new Parameter.Choice("on", new Text("する", "Yes")),
          new Parameter.Choice("off", new Text("しない", "No")));

  private static final List<Parameter.Choice> MOMENTS =
      List.of(
          new Parameter.Choice(
              PackingSettings.Told.NUMBERED.value(),
              new Text("伝票番号が入ったとき", "When its numbers are in")),
          new Parameter.Choice(
              PackingSettings.Told.PACKED.value(), new Text("検品・梱包が済んだとき", "When it is packed")),
          new Parameter.Choice(
              PackingSettings.Told.HANDED_OVER.value(),
              new Text("運送会社に渡したとき", "When its carrier takes it along")));

  private static final Description IS =
      new Description(
          PackingSettings.SECTION,
          new Text("検品・梱包", "Packing"),
          "packing.manage",
          List.of(
              Parameter.choice("scan", new Text("商品を検品する", "Scan goods"), CHOICES),
              Parameter.choice("label", new Text("送り状を照合する", "Check labels"), CHOICES),
              Parameter.choice(
                  "told",
                  new Text("購入者とモールに発送を知らせるとき", "When buyer and mall hear of it"),
                  MOMENTS)),
          PackingSettings.of(Map.of()).toSettings());

  @Override
  public Description description() {
    return IS;
  }
}
