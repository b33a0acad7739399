// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banto.base.Parameter;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.WaybillFile;
import org.banto.flow.SettingsSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The hours of the trucks: for each carrier whose bundle is here, and each day of the week, one. */
@Component
public final class TruckRules implements SettingsSection {
  private static final Map<String, Text> DAYS =
      Map.of(
          "MON", new Text("月", "Mon"),
          "TUE", new Text("火", "Tue"),
          "WED", new Text("水", "Wed"),
          "THU", new Text("木", "Thu"),
          "FRI", new Text("金", "Fri"),
          "SAT", new Text("土", "Sat"),
          "SUN", new Text("日", "Sun"));

  /** Come and go with their bundles; one with several programs stands here several times. */
  @Reference private volatile List<Map.Entry<Map<String, Object>, WaybillFile>> files = List.of();

  @Activate
  public TruckRules() {}

  TruckRules(List<Map.Entry<Map<String, Object>, WaybillFile>> files) {
    this.files = files;
  }

  @Override
  public Description description() {
    List<Parameter> keys = new ArrayList<>();
    carriers()
        .forEach(
            (id, name) ->
                TruckTimes.DAYS.forEach(
                    day ->
                        keys.add(
                            Parameter.text(id + "." + day, DAYS.get(day).after(name + " "), 5)
                                .optional())));
    return new Description(
        TruckTimes.SECTION, new Text("集荷の時刻", "Pick-up times"), "trucks.manage", keys, Map.of());
  }

  private Map<String, String> carriers() {
    Map<String, String> all = new TreeMap<>();
    files.forEach(
        f -> {
          String id = String.valueOf(f.getKey().get("banto.connector.id"));
          all.put(id, String.valueOf(f.getKey().getOrDefault("banto.carrier.name", id)));
        });
    return all;
  }

  @Override
  public void check(Map<String, String> all) {
    all.forEach(
        (key, value) -> {
          if (TruckTimes.time(value).isEmpty()) {
            throw new Rejection(
                new Text(
                    "集荷の時刻は 15:00 のように入れてください: " + value,
                    "Write the time of a pick-up like 15:00: " + value));
          }
        });
  }
}
