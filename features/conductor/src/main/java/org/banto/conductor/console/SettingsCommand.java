// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.console;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.house.Settings;
import org.banto.house.SettingsRules;

/** {@code banto:settings shop name=…}: sets what a shop has set, and shows which are set. */
@Service
@Command(
    scope = "banto",
    name = "settings",
    description = "Sets settings of a section, e.g. shop, and names those that are set")
public final class SettingsCommand implements Action {
  @Reference private Settings settings;
  @Reference private List<SettingsRules> rules;

  @Option(name = "--account", description = "The account")
  private String account = "main";

  @Argument(index = 0, required = true, description = "The section, e.g. shop")
  private String section = "";

  @Argument(index = 1, multiValued = true, description = "name=value for each setting")
  private List<String> values = List.of();

  @Override
  public Object execute() {
    if (rules.stream().noneMatch(r -> r.section().equals(section))) {
      String known =
          rules.stream().map(SettingsRules::section).distinct().sorted().collect(joining(", "));
      throw new IllegalArgumentException(
          "no room of this house has settings in " + section + "; there are: " + known);
    }
    AccountId whose = new AccountId(account);
    Map<String, String> changes = new TreeMap<>();
    for (String value : values) {
      int at = value.indexOf('=');
      if (at < 1) {
        throw new IllegalArgumentException("not name=value: " + value);
      }
      changes.put(value.substring(0, at), value.substring(at + 1));
    }
    if (!changes.isEmpty()) {
      settings.write(whose, section, changes, Actor.system("console"));
    }
    System.out.println(String.join(", ", new TreeMap<>(settings.read(whose, section)).keySet()));
    return null;
  }
}
