// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.connect.Tokens;

/** Connectors as the house has them, over HTTP, without the house's pace. */
final class OverHttp {
  private OverHttp() {}

  /** A connector with these settings; the others are as they come. */
  static <T> T connector(Class<T> type, Map<String, Object> settings) throws Exception {
    Constructor<?> maker = type.getConstructors()[0];
    Object[] given =
        Arrays.stream(maker.getParameterTypes()).map(p -> given(p, settings)).toArray();
    return type.cast(maker.newInstance(given));
  }

  private static Object given(Class<?> what, Map<String, Object> settings) {
    if (what == Outbound.class) {
      return (Outbound) OverHttp::send;
    }
    if (what == Tokens.class) {
      return (Tokens) (origin, good, renewal) -> renewal.renew(Optional.empty());
    }
    return Proxy.newProxyInstance(
        what.getClassLoader(),
        new Class<?>[] {what},
        (p, m, a) -> settings.getOrDefault(m.getName(), m.getDefaultValue()));
  }

  private static HttpResponse<byte[]> send(HttpRequest request) throws ConnectorException {
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new ConnectorException(
          Reason.NO_ANSWER, Text.same("no answer"), "", Optional.empty(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
