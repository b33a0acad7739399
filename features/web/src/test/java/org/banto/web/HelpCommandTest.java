// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HelpCommandTest {
  private record Known(String getScope, String getName) implements Command {
    @Override
    public String getDescription() {
      return "does " + getName;
    }

    @Override
    public Object execute(Session session, List<Object> arguments) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Completer getCompleter(boolean scoped) {
      return null;
    }

    @Override
    public Parser getParser() {
      return null;
    }
  }

  @Test
  @Tag("partner.S2")
  void bantosCommandsAreListedAmongAllOthersByName() {
    assertEquals(
        "{connect=does connect, plan=does plan}",
        HelpCommand.own(
                List.of(
                    new Known("banto", "plan"),
                    new Known("feature", "list"),
                    new Known("banto", "connect")))
            .toString());
    assertEquals(Map.of(), HelpCommand.own(List.of(new Known("feature", "list"))));
  }
}
