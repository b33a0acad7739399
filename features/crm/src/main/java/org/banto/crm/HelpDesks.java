// SPDX-License-Identifier: Apache-2.0
package org.banto.crm;

import java.util.List;
import java.util.Map;
import org.banto.base.AccountId;
import org.banto.connect.CustomerSharer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.CollectionType;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The help desks that a shop has set up. */
@Component(service = HelpDesks.class)
public final class HelpDesks {
  private static final String ACCOUNT = "banto.account";
  private static final String CONNECTION = "banto.connection";

  @Reference(
      service = CustomerSharer.class,
      target = "(&(banto.connection=*)(banto.opened=true))",
      collectionType = CollectionType.PROPERTIES)
  private volatile List<Map<String, Object>> connected = List.of();

  /** None yet. */
  @Activate
  public HelpDesks() {}

  HelpDesks(AccountId account, String... connections) {
    connected =
        List.of(connections).stream()
            .map(c -> Map.<String, Object>of(ACCOUNT, account.value(), CONNECTION, c))
            .toList();
  }

  /** Their connections. */
  List<String> of(AccountId account) {
    return connected.stream()
        .filter(p -> account.value().equals(String.valueOf(p.get(ACCOUNT))))
        .map(p -> String.valueOf(p.get(CONNECTION)))
        .distinct()
        .sorted()
        .toList();
  }
}
