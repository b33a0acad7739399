// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.stream.Stream;
import org.banto.fakes.KeptEditionsContract;
import org.banto.fakes.RoomDatabase;

class KeptProfilesTest extends KeptEditionsContract<Profile> {
  private static final RoomDatabase TABLES =
      new RoomDatabase("db/order-files.xml", "banto-order-files");

  KeptProfilesTest() {
    super(
        TABLES,
        ProfileRoom::store,
        Stream.of("base", "rakuten", "free").map(ProfileRoom.PRESETS::get).toList());
  }
}
