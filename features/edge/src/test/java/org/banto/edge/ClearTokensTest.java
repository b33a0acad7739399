// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.Request;
import org.junit.jupiter.api.Test;

class ClearTokensTest {
  private static final long HOUR = TimeUnit.HOURS.toNanos(1);

  private final List<String> history = new ArrayList<>();
  private final ClearTokens tokens = new ClearTokens(() -> Optional.of(HistoryLines.into(history)));

  private static Request from(String address, String authorization) {
    HttpFields fields = new HttpFields();
    if (!authorization.isEmpty()) {
      fields.put("Authorization", authorization);
    }
    Request request = new Request(null, null);
    request.setMetaData(
        new MetaData.Request(
            "GET", new HttpURI("http://shop/api/v1/orders"), HttpVersion.HTTP_1_1, fields));
    request.setRemoteAddr(new InetSocketAddress(address, 4711));
    return request;
  }

  private void sent(String address, long nanos) {
    tokens.refused(from(address, "Bearer secret"), nanos);
  }

  @Test
  void whatIsNoTokenIsNoLine() {
    tokens.refused(from("203.0.113.9", ""), 0);
    tokens.refused(from("203.0.113.9", "Basic c2VjcmV0"), 0);
    assertEquals(List.of(), history);
  }

  @Test
  void anAddressIsWrittenOnceAnHourAndOfIpv6Its64() {
    sent("203.0.113.9", 0);
    sent("203.0.113.9", HOUR - 1);
    assertEquals(List.of("main token.in-clear 暗号化されていない接続でトークンが送られました 203.0.113.9"), history);
    sent("203.0.113.9", HOUR);
    assertEquals(2, history.size());
    sent("2001:db8:1:2::1", HOUR);
    sent("2001:db8:1:2::2", HOUR);
    assertEquals(3, history.size());
  }

  @Test
  void tenAnHourAreWrittenHoweverManyAddressesThereAre() {
    for (int i = 1; i <= 200; i++) {
      sent("203.0.113." + i, 0);
    }
    assertEquals(10, history.size());
  }

  @Test
  void whoIsRefusedIsRefusedWhateverTheHistoryDoes() {
    ClearTokens broken =
        new ClearTokens(
            () -> {
              throw new IllegalStateException("the database is away");
            });
    assertDoesNotThrow(() -> broken.refused(from("203.0.113.9", "Bearer secret"), 0));
    ClearTokens early = new ClearTokens(Optional::empty);
    assertDoesNotThrow(() -> early.refused(from("203.0.113.9", "Bearer secret"), 0));
  }
}
