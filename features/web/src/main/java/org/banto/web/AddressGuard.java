// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.Optional;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.AddressRules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** Asks where somebody comes from, and lets nobody in while nobody knows from where they may. */
@Component(service = AddressGuard.class)
public final class AddressGuard {
  /** Comes and goes with its room. */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL)
  private volatile AddressRules rules;

  /** Remembers. */
  @Activate
  public AddressGuard() {}

  AddressGuard(AddressRules rules) {
    this.rules = rules;
  }

  /** Why a session is not let in from an address; empty when it is. */
  Optional<Text> refusal(StaffSession session, String address) {
    AddressRules asked = rules;
    return asked == null
        ? Optional.of(AddressRules.NOT_YET)
        : asked.refusal(
            address, session.account(), session.person(), session.program() ? session.login() : "");
  }

  /**
   * Whether a session is let in.
   *
   * @throws Rejection when it is not
   */
  void check(StaffSession session, String address) {
    refusal(session, address)
        .ifPresent(
            why -> {
              throw Rejection.forbidden(why);
            });
  }
}
