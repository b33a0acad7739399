// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.Receipt;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does commands of one kind without a connector; what connectors do is carried by {@link
 * Correspondence}. The kind is named by the service property {@code banto.command}; what staff call
 * it, by {@code banto.command.ja} and {@code banto.command.en}; which {@link Tidings} it brings, by
 * {@link #TELLS}. The conductor hands it what is due in one lane, in the order it was queued, and deals with the receipts, retries and lost answers.
 */
@ConsumerType
public interface CommandHandler {
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
