// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout.console;

import java.io.IOException;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.banto.wayout.InsideList;

/** {@code banto:inside}: shows the places inside that may be reached, and puts some on the list or takes them off it. */
@Service
@Command(
    scope = "banto",
    name = "inside",
    description = "Shows the places in the house's own network that may be reached, or adds some")
public final class InsideCommand implements Action {
  @Reference private InsideList list;

  @Option(name = "--remove", description = "Takes the entries off the list")
  private boolean remove;

  @Argument(
      index = 0,
      multiValued = true,
      description = "Hosts, addresses or blocks (10.1.2.0/24), each with :port or without")
  private List<String> entries = List.of();

  @Override
  public Object execute() throws IOException {
    if (remove) {
      list.remove(entries);
    } else if (!entries.isEmpty()) {
      list.add(entries);
    }
    list.entries().forEach(System.out::println);
    if (list.entries().isEmpty()) {
      System.out.println("許可リストは空です。社内のアドレスには接続しません。");
    }
    return null;
  }
}
