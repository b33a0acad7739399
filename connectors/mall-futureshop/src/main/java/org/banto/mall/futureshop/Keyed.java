// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.futureshop;

import java.net.http.HttpRequest;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.mall.engine.Signing;

/**
 * Every request names its shop by its key, beside what proves the application.
 *
 * @param application the application's own proof
 * @param shopKey 店舗キー
 */
record Keyed(Signing application, String shopKey) implements Signing {
  @Override
  public void sign(HttpRequest.Builder request) throws ConnectorException {
    request.setHeader(
        "X-SHOP-KEY", Signing.needed(".shopKey", new Text("店舗キー", "shop key"), shopKey));
    application.sign(request);
  }

  @Override
  public Optional<Signing> renewed() throws ConnectorException {
    return application.renewed().map(fresh -> new Keyed(fresh, shopKey));
  }

  @Override
  public String toString() {
    return "Keyed[…]";
  }
}
