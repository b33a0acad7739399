// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.util.List;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.flow.CommandHandler;

/** Does the commands of one lane. */
interface CommandRunner {
  /** What staff call what it does. */
  Text name();

  /** Does them; a receipt for each one tried. */
  List<Receipt> send(List<Command> commands) throws ConnectorException;

  /** Whether it can find out what became of commands. */
  boolean asks();

  /** Whether doing one twice has one effect. */
  boolean idempotent();

  /** Finds out; as {@link org.banto.connect.Reconciler#lookUp}. */
  List<Receipt> lookUp(List<Command> commands) throws ConnectorException;

  /** Work that cannot be asked about. */
  static CommandRunner plain(Text name, CommandHandler worker, boolean idempotent) {
    return new CommandRunner() {
      @Override
      public Text name() {
        return name;
      }

      @Override
      public List<Receipt> send(List<Command> commands) throws ConnectorException {
        return worker.work(commands);
      }

      @Override
      public boolean asks() {
        return false;
      }

      @Override
      public boolean idempotent() {
        return idempotent;
      }

      @Override
      public List<Receipt> lookUp(List<Command> commands) {
        throw new UnsupportedOperationException("nobody to ask");
      }
    };
  }
}
