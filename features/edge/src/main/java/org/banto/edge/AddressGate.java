// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banto.base.Text;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Lets nobody in whose address the list of the whole house does not hold: they get a sentence (403)
 * and nothing else, not even the page. The address is the one that {@link Fronts} has found. What
 * buyers and far sides come to, and the health, are open to all.
 */
final class AddressGate implements HttpConfiguration.Customizer {
  private static final Pattern OPEN = Pattern.compile("/health|/(shop|api/v1/push)(/.*)?");
  private static final String REST = "/api/";

  private final KeptAddressRules rules;

  AddressGate(KeptAddressRules rules) {
    this.rules = rules;
  }

  @Override
  public void customize(Connector connector, HttpConfiguration http, Request request) {
    // as it will be read: decoded, and without ".."
    String path = String.valueOf(request.getPathInfo());
    if (OPEN.matcher(path).matches()) {
      return;
    }
    Optional<Text> refusal = rules.refusal(request.getRemoteAddr());
    try {
      if (refusal.isPresent()) {
        EdgeAnswer.elsewhere(refusal.get()).say(request, path.startsWith(REST));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
