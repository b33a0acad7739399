// SPDX-License-Identifier: Apache-2.0
package org.banto.engraver;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banto.connect.ConnectorException;
import org.banto.connect.Outbound;
import org.banto.connect.Receipt;
import org.banto.engraving.port.EngravingPort;

/** Another partner's connector, which has the port of the room. */
public final class Engraver implements EngravingPort {
  private final Outbound outbound;
  private final String url;

  /** Made by DS with the connection's settings. */
  public Engraver(Outbound outbound, Map<String, Object> settings) {
    this.outbound = outbound;
    this.url = String.valueOf(settings.get("url"));
  }

  @Override
  public void check() throws ConnectorException {
    send("/check");
  }

  @Override
  public List<Receipt> engrave(List<Engraving> all) throws ConnectorException {
    List<Receipt> done = new ArrayList<>();
    for (Engraving each : all) {
      send("/engravings/" + each.order());
      done.add(Receipt.accepted(each.id(), each.order()));
    }
    return done;
  }

  private void send(String path) throws ConnectorException {
    outbound.send(
        HttpRequest.newBuilder(URI.create(url + path)).POST(BodyPublishers.noBody()).build());
  }
}
