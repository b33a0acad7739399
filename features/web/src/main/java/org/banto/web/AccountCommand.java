// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code banto:account}: opens a shop account and lets a user work on it. */
@Service
@Command(
    scope = "banto",
    name = "account",
    description = "Opens a shop account and lets a user work on it")
public final class AccountCommand implements Action {
  @Reference private AccountOpening branches;
  @Reference private Users users;

  @Option(name = "--user", description = "The login of the user")
  private String login = "admin";

  @Option(name = "--practice", description = "It is for practice: nothing of it leaves the house")
  private boolean practice;

  @Argument(index = 0, required = true, description = "a-z, 0-9 and hyphen, e.g. osaka")
  private String id = "";

  @Argument(index = 1, required = true, description = "The name its staff reads")
  private String name = "";

  @Override
  public Object execute() {
    User user =
        users.find(login).orElseThrow(() -> new IllegalArgumentException("no user " + login));
    System.out.println(branches.open(id, name, practice, user).id());
    return null;
  }
}
