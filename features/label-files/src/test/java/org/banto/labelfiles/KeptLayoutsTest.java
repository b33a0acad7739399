// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.stream.Stream;
import org.banto.fakes.KeptEditionsContract;
import org.banto.fakes.RoomDatabase;

class KeptLayoutsTest extends KeptEditionsContract<LabelLayout> {
  private static final RoomDatabase TABLES =
      new RoomDatabase("db/label-files.xml", "banto-label-files");

  KeptLayoutsTest() {
    super(
        TABLES,
        LayoutRoom::store,
        Stream.of("custom", "smartcat", "custom-lines").map(LayoutRoom.PRESETS::get).toList());
  }
}
