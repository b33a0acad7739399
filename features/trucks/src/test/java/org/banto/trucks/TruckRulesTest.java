// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.banto.base.Document;
import org.banto.connect.WaybillFile;
import org.banto.fakes.SettingsSectionContract;
import org.banto.flow.SettingsSection;
import org.junit.jupiter.api.Test;

class TruckRulesTest extends SettingsSectionContract {
  private static final WaybillFile NONE = labels -> new Document("x.csv", "text/csv", new byte[0]);

  @Override
  protected SettingsSection section() {
    return new TruckRules(
        List.of(
            Map.entry(Map.of("banto.connector.id", "yamato", "banto.carrier.name", "ヤマト運輸"), NONE),
            Map.entry(Map.of("banto.connector.id", "yamato", "banto.carrier.name", "ヤマト運輸"), NONE),
            Map.entry(Map.of("banto.connector.id", "sagawa"), NONE)));
  }

  @Override
  protected Map<String, String> good() {
    return Map.of("yamato.MON", "15:00", "yamato.SUN", "9:30", "sagawa.FRI", "16:30");
  }

  @Override
  protected List<Map<String, String>> bad() {
    return List.of(
        Map.of("yamato.MON", "25:00"),
        Map.of("yamato.MON", "15"),
        Map.of("yamato.MON", "昼"),
        Map.of("yamato.MO", "15:00"),
        Map.of("nobody.MON", "15:00"));
  }

  @Test
  void aCarrierWithSeveralProgramsStandsThereOnce() {
    assertEquals(14, section().description().keys().size());
    assertEquals("ヤマト運輸 月", section().description().keys().get(7).label().ja());
  }
}
