// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.Receipt;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does commands of one kind without a connector; what connectors do is carried by {@link
 * Correspondence}. Its service properties say of which kind, and what kind that is. The conductor
 * hands it what is due in one lane, in the order it was queued, and deals with the receipts, retries
 * and lost answers: of {@code NO_ANSWER} it is not known what was done, so a person is asked, unless
 * the kind is {@linkplain #REPEATABLE repeatable}.
 */
@ConsumerType
public interface CommandHandler {
  /** Service property: the kind of command, as in {@link Command#kind()}. */
  String KIND = "banto.command";

  /** Service property: what staff call it. */
  String JA = "banto.command.ja";

  /** Service property: what staff call it in English. */
  String EN = "banto.command.en";

  /** Service property: true where doing one twice has one effect; false where it is absent. */
  String REPEATABLE = "banto.idempotent";

  /** Service property: the name of a {@link Tidings}; {@link Tidings#NONE} where it is absent. */
  String TELLS = "banto.command.tells";

  /**
   * Does commands of one account and one target.
   *
   * @return a receipt for each command tried; those left out come again
   * @throws ConnectorException when the far side as a whole cannot be worked with; the reason says
   *     what happens to the commands without a receipt
   */
  List<Receipt> work(List<Command> commands) throws ConnectorException;
}
