// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.junit.jupiter.api.Test;

class PagesTest {
  @Test
  void halfAPageIsNotRead() throws ConnectorException {
    assertEquals("輸送中", Pages.text(Pages.whole("<html><p>輸送中</p></html>\n"), "p"));
    ConnectorException e =
        assertThrows(ConnectorException.class, () -> Pages.whole("<html><p>配達完了</p>"));
    assertEquals(Reason.MALFORMED, e.reason());
  }

  @Test
  void aPageWithoutWhatMustBeThereSaysSo() throws ConnectorException {
    var page = Pages.whole("<html><p> </p></html>");
    assertEquals(
        Reason.MALFORMED,
        assertThrows(ConnectorException.class, () -> Pages.text(page, "p")).reason());
    assertEquals(
        Reason.MALFORMED,
        assertThrows(ConnectorException.class, () -> Pages.text(page, "b")).reason());
  }

  @Test
  void anAddressThatIsNoneNamesItsSetting() {
    ConnectorException e =
        assertThrows(ConnectorException.class, () -> Pages.address("toi kuroneko"));
    assertEquals(Reason.MISCONFIGURED, e.reason());
    assertEquals("url", e.field());
  }
}
