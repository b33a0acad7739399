// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.DepositFile;
import org.banto.payment.Deposit;
import org.junit.jupiter.api.Test;

/** What every {@link DepositFile} keeps. */
public interface DepositFileContract extends ReadFileContract<Deposit> {
  /** The port. */
  DepositFile file();

  @Override
  default List<Deposit> read(Document document) throws ConnectorException {
    return file().read(document);
  }

  /** Two lines are two deposits, however alike they are. */
  @Test
  default void noTwoDepositsHaveOneId() throws ConnectorException {
    List<String> ids = read(sample()).stream().map(Deposit::id).toList();
    assertEquals(ids.size(), new HashSet<>(ids).size(), "ids " + ids);
  }
}
