// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.security.Principal;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.fakes.Orders;
import org.banto.house.Session;

/** A member of staff who may do everything. */
final class Clerk implements Session {
  static final SecurityContext OF_MAIN =
      new SecurityContext() {
        @Override
        public Principal getUserPrincipal() {
          return new Clerk();
        }

        @Override
        public boolean isUserInRole(String role) {
          return true;
        }

        @Override
        public boolean isSecure() {
          return true;
        }

        @Override
        public String getAuthenticationScheme() {
          return "";
        }
      };

  private Clerk() {}

  @Override
  public String getName() {
    return "hanako";
  }

  @Override
  public Actor actor() {
    return Actor.staff("hanako");
  }

  @Override
  public AccountId account() {
    return Orders.MAIN;
  }

  @Override
  public boolean may(String right) {
    return true;
  }
}
