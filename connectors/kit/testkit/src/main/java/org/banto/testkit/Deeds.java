// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.Outbound;

/** Notes which requests have the far side do something; the others only look. */
final class Deeds implements Outbound {
  private final ConnectorContract contract;
  private final FarSide far;
  private final List<Integer> numbers = new ArrayList<>();
  private int asked;

  /** On the way to this far side. */
  Deeds(ConnectorContract contract, FarSide far) {
    this.contract = contract;
    this.far = far;
  }

  /** The requests that did something, numbered from 0. */
  List<Integer> numbers() {
    return List.copyOf(numbers);
  }

  @Override
  public HttpResponse<byte[]> send(HttpRequest request) throws ConnectorException {
    int before = contract.effects(far);
    HttpResponse<byte[]> answer = far.send(request);
    if (contract.effects(far) != before) {
      numbers.add(asked);
    }
    asked++;
    return answer;
  }
}
