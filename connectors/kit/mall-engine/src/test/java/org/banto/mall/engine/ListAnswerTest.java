// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.junit.jupiter.api.Test;

class ListAnswerTest {
  private static Answer answer(String body) {
    return new Answer("mall", "GET /orders", 200, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Reason trouble(String body) {
    return assertThrows(ConnectorException.class, () -> answer(body).slices()).reason();
  }

  @Test
  void anAnswerThatIsTheListIsCutByteForByte() throws Exception {
    List<byte[]> cut = answer("[ {\"id\": 1 } , {\"id\":2}]").slices();
    assertEquals(2, cut.size());
    assertArrayEquals("{\"id\": 1 }".getBytes(StandardCharsets.UTF_8), cut.get(0));
    assertEquals(0, answer("[]").slices().size());
  }

  @Test
  void whatIsNoListIsTold() {
    assertEquals(Reason.MALFORMED, trouble("{\"code\":\"x\"}"));
    assertEquals(Reason.MALFORMED, trouble("[{\"id\":1},"));
    assertEquals(Reason.MALFORMED, trouble(""));
    assertEquals(Reason.UNAVAILABLE, trouble("<html>メンテナンス中</html>"));
  }
}
