// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.house.TakeOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The mails that came in, each as it came. */
@Component
public final class KeptTakeOut implements TakeOut {
  private static final int PART = 200;

  private final MailArchive archive;

  /** Remembers. */
  @Activate
  public KeptTakeOut(@Reference MailArchive archive) {
    this.archive = archive;
  }

  @Override
  public void write(AccountId account, Files to) {
    Optional<KeptMail> before = Optional.empty();
    do {
      List<KeptMail> part = archive.newest(account, Optional.empty(), before, PART);
      for (KeptMail mail : part) {
        archive
            .raw(account, mail.id())
            .ifPresent(raw -> to.begin("mails-in/" + mail.id() + ".eml").accept(raw));
      }
      before = part.isEmpty() ? Optional.empty() : Optional.of(part.get(part.size() - 1));
    } while (before.isPresent());
  }
}
