// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.DepositSource;
import org.banto.connect.Outbound;
import org.banto.payment.Deposit;
import org.junit.jupiter.api.Test;

/** What every {@link DepositSource} keeps. */
public interface DepositSourceContract extends SourceContract<Deposit> {
  @Override
  DepositSource connector(Outbound outbound);

  @Override
  default Reading<Deposit> reading(Outbound outbound) {
    return connector(outbound)::deposits;
  }

  @Override
  default String key(Deposit item) {
    return item.id();
  }

  /** A line's id comes from the line: another one each time would book it again. */
  @Test
  default void aDepositHasTheSameIdEachTimeItIsRead() throws ConnectorException {
    List<Deposit> once = reading(farSide()).from(Cursor.START).items();
    assertEquals(once, reading(farSide()).from(Cursor.START).items());
  }
}
