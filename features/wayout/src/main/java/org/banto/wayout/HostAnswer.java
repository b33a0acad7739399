// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** An answer, of the host that was asked and not of the address that stood for it. */
record HostAnswer(HttpResponse<byte[]> answer, HttpRequest request)
    implements HttpResponse<byte[]> {
  @Override
  public int statusCode() {
    return answer.statusCode();
  }

  @Override
  public Optional<HttpResponse<byte[]>> previousResponse() {
    return answer.previousResponse();
  }

  @Override
  public HttpHeaders headers() {
    return answer.headers();
  }

  @Override
  public byte[] body() {
    return answer.body();
  }

  @Override
  public Optional<SSLSession> sslSession() {
    return answer.sslSession();
  }

  @Override
  public URI uri() {
    return request.uri();
  }

  @Override
  public HttpClient.Version version() {
    return answer.version();
  }
}
