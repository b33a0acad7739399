// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.banto.base.AccountId;

/** {@code banto:rotate-keys}. */
@Service
@Command(
    scope = "banto",
    name = "rotate-keys",
    description = "Gives an account a new data key and seals everything of it anew")
public final class RotateKeysCommand implements Action {
  @Reference AccountKeyRotation rotation;

  @Argument(name = "account", description = "the account, e.g. main", required = true)
  String account;

  @Override
  public Object execute() {
    System.out.println(rotation.rotate(new AccountId(account)) + " pieces sealed anew");
    return null;
  }
}
