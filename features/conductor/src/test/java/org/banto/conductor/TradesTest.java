// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The conductor drives whatever far sides can do and names none of it: what an order, a warehouse, a
 * payment or a parcel is, rooms know. Of the ports it knows those by which orders come in raw, and
 * those that every far side may have.
 */
class TradesTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /** What of core's ports and words belongs to no trade; a new port is not among them. */
  private static final Set<String> OF_ALL_TRADES =
      Set.of(
          "connect.Allowance",
          "connect.Connector",
          "connect.ConnectorException",
          "connect.ConnectorType",
          "connect.CredentialClock",
          "connect.Cursor",
          "connect.IncomingOrder",
          "connect.Instruction",
          "connect.OrderSource",
          "connect.Outbound",
          "connect.Page",
          "connect.Payload",
          "connect.Push",
          "connect.PushAnswer",
          "connect.PushAnswerer",
          "connect.PushQueue",
          "connect.PushVerifier",
          "connect.Receipt",
          "connect.Reconciler",
          "connect.Token",
          "connect.Tokens",
          "connect.UpgradeCheck");

  private static final Pattern WORD =
      Pattern.compile(
          "org\\.banto\\.((?:connect|shipment|payment|customer)\\.[A-Z]\\w*(?:\\.[A-Z]\\w*)?)");

  /** Kinds of command that rooms have carried. */
  private static final Pattern KIND =
      Pattern.compile("\"((?:mall|warehouse|payment|parcel|carrier|customer|mail)\\.[a-z]*)");

  private static List<String> trades(String source) {
    return Stream.concat(
            WORD.matcher(source)
                .results()
                .map(r -> r.group(1))
                .filter(
                    name ->
                        OF_ALL_TRADES.stream()
                            .noneMatch(
                                known ->
                                    name.equals(known)
                                        || (name.startsWith(known + ".")
                                            && !known.equals("connect.Instruction")))),
            KIND.matcher(source).results().map(r -> r.group(1)))
        .toList();
  }

  @Test
  void noTradeIsNamed() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();
      assertFalse(sources.isEmpty());
      for (Path source : sources) {
        assertEquals(List.of(), trades(Files.readString(source)), source.toString());
      }
    }
  }

  @Test
  void aTradeThatIsNamedIsSeen() {
    for (String named :
        List.of(
            "import org.banto.connect.OrderConfirmer;",
            "import org.banto.connect.DispatchSource;",
            "import org.banto.connect.DepositSource;",
            "import org.banto.connect.PaymentRequester;",
            "import org.banto.connect.ParcelTracker;",
            "import org.banto.connect.WaybillFile;",
            "import org.banto.connect.Instruction.ReportShipment;",
            "import org.banto.payment.Deposit;",
            "kind.startsWith(\"warehouse.\")",
            "case \"mall.confirm\" -> mall();")) {
      assertEquals(1, trades(named).size(), named);
    }
    assertEquals(List.of(), trades("import org.banto.connect.ConnectorException.Reason;"));
  }
}
