// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.junit.jupiter.api.Test;

class ListAnswerTest {
  private static Answer answer(String body) {
    return new Answer(Text.same("mall"), "GET /orders", 200, body.getBytes(StandardCharsets.UTF_8));
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

  @Test
  void whatIsNotAsItShouldBeIsSaidInBothLanguages() {
    assertEquals(
        new Text(
            "見本モール の GET /orders の一覧がありません: data.orders",
            "Sample Mall: GET /orders gave no list: data.orders"),
        said(200, "{}", "data", "orders"));
    assertEquals(
        new Text(
            "見本モール の GET /orders は受け付けられませんでした（400）",
            "Sample Mall: GET /orders was not accepted (400)"),
        said(400, "{}"));
    assertEquals(
        new Text("見本モール がメンテナンス中のようです", "Sample Mall seems to be in maintenance"),
        said(200, "<html>"));
  }

  @Test
  void aSettingThatIsMissingIsNamedInBothLanguages() {
    Text name = new Text("アクセストークン", "access token");
    ConnectorException e =
        assertThrows(ConnectorException.class, () -> Signing.needed(".token", name, ""));
    assertEquals(new Text("アクセストークンが入っていません", "The access token is missing"), e.sentence());
    assertEquals(".token", e.field());
  }

  private static Text said(int status, String body, String... at) {
    Text mall = new Text("見本モール", "Sample Mall");
    Answer answer = new Answer(mall, "GET /orders", status, body.getBytes(StandardCharsets.UTF_8));
    return assertThrows(ConnectorException.class, () -> answer.slices(at)).sentence();
  }
}
