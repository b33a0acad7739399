// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;

/** Reads payloads again that could not be read. */
@Service
@Command(
    scope = "banto",
    name = "reread",
    description = "Reads again the orders of a connection that stand in box 27 取込エラー")
public final class RereadCommand implements Action {
  @Argument(index = 0, name = "account", description = "e.g. main", required = true)
  private String account;

  @Argument(index = 1, name = "connection", description = "e.g. rakuten~tokyo", required = true)
  private String connection;

  @Reference private LedgerIntake intake;

  @Override
  public Object execute() {
    System.out.println(
        intake
            .reread(new AccountId(account), ConnectionId.of(connection))
            .map(n -> n + " 件を読み直しました")
            .orElse("この接続の読み取り部品は今ありません: " + connection));
    return null;
  }
}
