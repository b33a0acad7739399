// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelFulfilment;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Receipt;
import org.banto.simulators.Json;
import org.banto.simulators.Simulator;
import org.banto.simulators.amazon.AmazonMall;
import org.banto.simulators.run.RealTime;
import org.banto.warehouse.fba.FbaWarehouse;

/** Amazon's warehouses as they speak over HTTP, and their connector as the house has it. */
final class Amazon implements AutoCloseable {
  /** The versions of its protocol, and what each calls a request to ship. */
  static final Map<String, String> VERSIONS =
      Map.of("2020-07-01", "createFulfillmentOrder", "2026-07-04", "createOrder");

  private final Simulator amazon;
  private final String version;
  final FbaWarehouse connector;

  /** By the clock on the wall, as the connector has it. */
  Amazon(String version) throws Exception {
    this.version = version;
    amazon = AmazonMall.open(RealTime.forTests());
    Map<String, Object> set =
        Map.of(
            "version",
            version,
            "url",
            amazon.url().toString(),
            "loginUrl",
            amazon.url() + "/auth/o2/token",
            "clientId",
            "amzn1.application-oa2-client.sample",
            "_clientSecret",
            "secret-sample",
            "_refreshToken",
            "Atzr|sample");
    connector = OverHttp.connector(FbaWarehouse.class, set);
  }

  /** Asks, and asks what became of it where that is decided later, as the conductor does. */
  List<Receipt> carry(List<Instruction> asked) throws ConnectorException {
    List<Receipt> said =
        asked.get(0) instanceof RequestFulfilment r
            ? connector.fulfil(List.of(r))
            : connector.takeBack(List.of((CancelFulfilment) asked.get(0)));
    boolean later = said.get(0).status() == Receipt.Status.PENDING;
    return later ? connector.lookUp(asked) : said;
  }

  /** The answer to the next request is lost. */
  void lose() throws IOException {
    String create = VERSIONS.get(version);
    tell("faults", "{'fault':'NO_ANSWER','operation':'" + create + "','times':1}");
  }

  String tell(String command, String wish) throws IOException {
    byte[] bytes = wish.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return amazon.control(command, Json.read(bytes)).toString();
  }

  @Override
  public void close() throws IOException {
    amazon.close();
  }
}
