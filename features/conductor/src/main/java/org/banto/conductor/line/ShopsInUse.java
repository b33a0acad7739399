// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.house.InUse;
import org.banto.house.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The shops that would rest were one of each mall read only. */
@Component(
    configurationPid = "banto.function.multi-shop-same-mall",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ShopsInUse implements InUse {
  private final SavedConnections saved;
  private final OnePerMall one;

  /** Remembers. */
  @Activate
  public ShopsInUse(@Reference SavedConnections saved, @Reference OnePerMall one) {
    this.saved = saved;
    this.one = one;
  }

  @Override
  public String function() {
    return "multi-shop-same-mall";
  }

  @Override
  public Optional<Text> of(AccountId account, Settings settings) {
    long others =
        saved.of(account).keySet().stream()
            .filter(id -> one.isAnother(new ConnectionKey(account, id)))
            .count();
    return InUse.counted(
        new Text("休止する2店舗目以降の接続", "connections of second shops that would rest"), others, "件");
  }
}
