// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import org.banto.base.AccountId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears of every change of an order at least once, in the order of the commits, some moments after
 * it: also of what happened while its house was down, while it was away for a month, and of what
 * another house did. How far it is, is kept in the database under its name, also when it has gone.
 *
 * <p>That place is one for all houses on a database. So it is for what follows orders in the
 * database; what is kept in the memory of each house follows {@link Changes}.
 */
@ConsumerType
public interface ChangeConsumer {
  /**
   * Service property: its name, stable, {@code <room>.<what>}; two services of one name are one
   * consumer. Who has none is not asked.
   */
  String NAME = "banto.consumer";

  /** Service property: where it begins when it is new. Without it: now, with all to be looked at. */
  String START = "banto.consumer.start";

  /** Begins with the first change there ever was. */
  String BEGINNING = "beginning";

  /**
   * Takes up changes of one account; asked by one thread at a time, outside of a transaction, and
   * waited for by no other consumer. What it throws it is asked again, after pauses that grow; an
   * alarm names it when that does not end. What it has taken up may come again: twice is as once.
   * An order may have gone since, or have changed again: it reads them as they are now.
   */
  void take(AccountId account, ChangeBatch batch);
}
