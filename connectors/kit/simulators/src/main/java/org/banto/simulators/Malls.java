// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banto.simulators.amazon.AmazonMall;
import org.banto.simulators.logizard.LogizardWms;
import org.banto.simulators.np.NpDesk;
import org.banto.simulators.openlogi.OpenLogiDepot;
import org.banto.simulators.rakuten.RakutenMall;
import org.banto.simulators.recorded.RecordedMall;
import org.banto.simulators.shopify.ShopifyStore;
import org.banto.simulators.yahoo.YahooMall;

/** The far sides that can be started by name. */
public final class Malls {
  /** A far side and the names of the settings that are its own. */
  private record Known(Set<String> settings, FarSide.Maker maker) {}

  private static final Map<String, Known> ALL =
      new TreeMap<>(
          Map.of(
              "amazon", new Known(AmazonMall.SETTINGS, AmazonMall::new),
              "logizard", new Known(LogizardWms.SETTINGS, LogizardWms::new),
              "np", new Known(NpDesk.SETTINGS, NpDesk::new),
              "openlogi", new Known(OpenLogiDepot.SETTINGS, OpenLogiDepot::new),
              "rakuten", new Known(RakutenMall.SETTINGS, RakutenMall::new),
              "recorded", new Known(RecordedMall.SETTINGS, RecordedMall::new),
              "shopify", new Known(ShopifyStore.SETTINGS, ShopifyStore::new),
              "yahoo", new Known(YahooMall.SETTINGS, YahooMall::new)));

  private Malls() {}

  /** Opens the far side of that name as its arguments say. */
  public static Simulator open(String name, Clock clock, String... args) throws IOException {
    Known known = known(name);
    return Simulator.open(MallSettings.parse(known.settings(), clock, args), known.maker());
  }

  /**
   * Opens the far side of that name.
   *
   * @throws IOException when the port is taken or the folder cannot be written
   */
  public static Simulator open(String name, MallSettings settings) throws IOException {
    return Simulator.open(settings, known(name).maker());
  }

  private static Known known(String name) {
    Known known = ALL.get(name);
    if (known == null) {
      throw new IllegalArgumentException("unknown mall " + name + ", known: " + ALL.keySet());
    }
    return known;
  }
}
