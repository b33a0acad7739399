// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Receipt;

/**
 * Asynchronous reports that the mall still works on. Nobody but this instance knows them: after a restart a report that
 * does not show yet is waited for until any ticket from before must have been worked.
 */
final class Tickets {
  private record Ticket(String request, Instant sent) {}

  /** How long the mall may take. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  /** How long a ticket of an instance before this one may still be at work. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final Rms rms;
  private final Clock clock;
  private final boolean used;
  private final Instant started;
  private final Map<CommandId, Ticket> open = new ConcurrentHashMap<>();

  Tickets(Rms rms, Clock clock, boolean used) {
    this.rms = rms;
    this.clock = clock;
    this.used = used;
    this.started = clock.instant();
  }

  void sent(List<ReportShipment> reports) {
    taken(reports, "");
  }

  void taken(List<ReportShipment> reports, String request) {
    Ticket ticket = new Ticket(request, clock.instant());
    reports.forEach(r -> open.put(r.id(), ticket));
  }

  void forget(List<ReportShipment> reports) {
    reports.forEach(r -> open.remove(r.id()));
  }

  /** Pending while the mall may still be working on this report: sent again, it would be entered twice. */
  Optional<Receipt> atWork(ReportShipment report) {
    Optional<Ticket> ticket = Optional.ofNullable(open.get(report.id()));
    return ticket
        .filter(t -> clock.instant().isBefore(t.sent().plus(patience(t))))
        .map(t -> pending(report));
  }

  /** What became of a report that does not show at the mall; each ticket is asked for once. */
  Receipt lookUp(ReportShipment report, Map<String, JsonNode> asked) throws ConnectorException {
    Ticket ticket = open.get(report.id());
    Instant now = clock.instant();
    if (ticket == null) {
      boolean early = used && now.isBefore(started.plus(GRACE));
      return early ? pending(report) : unknown(report);
    }
    if (ticket.request().isEmpty()) {
      return atWork(report).orElseGet(() -> lost(report));
    }
    if (!asked.containsKey(ticket.request())) {
      asked.put(ticket.request(), result(ticket.request()));
    }
    Optional<Messages> said = about(asked.get(ticket.request()), report.order());
    if (said.isPresent()) {
      open.remove(report.id());
      return said.get()
          .error()
          .map(words -> Receipt.refused(report.id(), words))
          .orElseGet(() -> Receipt.accepted(report.id(), report.order()));
    }
    return atWork(report).orElseGet(() -> lost(report));
  }

  /** The report shows at the mall. */
  void settled(ReportShipment report) {
    open.remove(report.id());
  }

  static Map<String, JsonNode> nothingAsked() {
    return new HashMap<>();
  }

  private JsonNode result(String request) throws ConnectorException {
    return rms.ask("getResultUpdateOrderShippingAsync", Rms.object().put("requestId", request));
  }

  private static Optional<Messages> about(JsonNode result, String order) {
    return Fields.list(result, "ResultShippingModelList").stream()
        .filter(r -> Fields.text(r, "orderNumber").equals(order))
        .findFirst()
        .map(Messages::of);
  }

  private static Duration patience(Ticket ticket) {
    return ticket.request().isEmpty() ? GRACE : LONGEST;
  }

  private Receipt lost(ReportShipment report) {
    open.remove(report.id());
    return unknown(report);
  }

  private static Receipt pending(ReportShipment report) {
    return new Receipt(
        report.id(),
        Receipt.Status.PENDING,
        "",
        new Text("楽天が処理しています", "Rakuten is working on it"));
  }

  private static Receipt unknown(ReportShipment report) {
    return new Receipt(
        report.id(),
        Receipt.Status.UNKNOWN,
        "",
        new Text("まだ報告されていません", "It has not been reported yet"));
  }
}
