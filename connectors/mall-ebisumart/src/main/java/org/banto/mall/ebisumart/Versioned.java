// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.ebisumart;

import java.net.http.HttpRequest;
import java.util.Optional;
import org.banto.connect.ConnectorException;
import org.banto.mall.engine.Signing;

/**
 * A credential, and the version of the API beside it.
 *
 * @param by puts the credential in
 */
record Versioned(Signing by, String version) implements Signing {
  @Override
  public void sign(HttpRequest.Builder request) throws ConnectorException {
    request.setHeader("X-EBISU-API-VERSION", version);
    by.sign(request);
  }

  @Override
  public Optional<Signing> renewed() throws ConnectorException {
    return by.renewed().map(fresh -> new Versioned(fresh, version));
  }
}
