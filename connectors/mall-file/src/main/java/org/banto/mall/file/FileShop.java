// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.file;

import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.ConnectorType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** One shop without an interface: it is there so that its orders have a shop; nobody is asked. */
@Component(
    service = Connector.class,
    configurationPid = "banto.mall.file",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = FileShopSettings.class, factory = true)
@ConnectorType(id = "file", kind = ConnectorType.Kind.MALL)
public final class FileShop implements Connector {
  private final String title;

  /** For the service component runtime. */
  @Activate
  public FileShop(FileShopSettings settings) {
    this(settings.title());
  }

  FileShop(String title) {
    this.title = title == null ? "" : title;
  }

  @Override
  public void check() throws ConnectorException {
    if (title.isBlank()) {
      throw new ConnectorException(
          Reason.MISCONFIGURED,
          new Text("店舗の表示名を入れてください。", "Enter the name of the shop."),
          "title",
          Optional.empty(),
          null);
    }
  }
}
