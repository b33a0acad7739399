// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.net.WaysOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Talks to the mail servers of accounts, each by its own way out and with what it logs in by. */
@Component(service = MailServers.class)
public final class MailServers {
  private final MailConsents consents;
  private final WaysOut out;

  /** Remembers. */
  @Activate
  public MailServers(@Reference MailConsents consents, @Reference WaysOut out) {
    this.consents = consents;
    this.out = out;
  }

  /**
   * Begins a conversation.
   *
   * @throws ConnectorException when the server cannot be reached, or refuses the login
   */
  Smtp open(AccountId account, Writer.Pen pen) throws ConnectorException {
    MailSettings sending = pen.sending();
    if (!sending.consents()) {
      return new Smtp(sending, pen.name(), Optional.empty(), out.of(account));
    }
    String token = consents.token(account, sending.login());
    try {
      return new Smtp(sending, pen.name(), Optional.of(token), out.of(account));
    } catch (ConnectorException e) {
      if (e.reason() == Reason.UNAUTHORIZED) {
        consents.refused(account);
      }
      throw e;
    }
  }
}
