// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code banto:ip-open}: lets in again whoever has shut themselves out. */
@Service
@Command(
    scope = "banto",
    name = "ip-open",
    description = "Puts the lists of addresses out of force until they are saved again")
public final class IpOpenCommand implements Action {
  @Reference private KeptAddressRules rules;

  @Override
  public Object execute() {
    rules.suspend();
    System.out.println("IP制限を止めました。一覧は残っています。画面で保存すると、また有効になります。");
    return null;
  }
}
