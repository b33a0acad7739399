// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.flow.Repair;
import org.banto.flow.Repair.Damage;
import org.banto.house.Account;
import org.banto.house.Accounts;

/** {@code banto:mend}. */
@Service
@Command(
    scope = "banto",
    name = "mend",
    description = "Finds and mends what a torn transaction left: history, counters, side rows")
public final class MendCommand implements Action {
  /** Who did it, in the history. */
  static final Actor BY = Actor.system("console");

  @Reference Repair mending;

  @Reference Accounts accounts;

  @Argument(name = "account", description = "an account, e.g. main; all without it")
  String account = "";

  @Option(name = "--look", description = "Only look; change nothing")
  boolean look;

  @Override
  public Object execute() {
    List<AccountId> all = new ArrayList<>();
    for (Account a : accounts.all()) {
      if (account.isEmpty() || a.id().value().equals(account)) {
        all.add(a.id());
      }
    }
    if (all.isEmpty()) {
      System.out.println("店舗ID " + account + " はありません / no account " + account);
    }
    all.forEach(id -> print(id.value(), look ? mending.look(id) : mending.mend(id, BY), look));
    return null;
  }

  static void print(String of, List<Damage> found, boolean look) {
    if (found.isEmpty()) {
      System.out.println(of + ": 異常はありません / whole");
    }
    String did = look ? "" : "直しました / mended: ";
    found.forEach(
        d -> System.out.println(of + ": " + did + d.sentence().ja() + " / " + d.sentence().en()));
  }
}
