// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.connect.Allowance;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelFulfilment;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.spapi.engine.SpApi;

/** Asks Amazon to ship and takes back, after looking how it stands there. */
final class Requests {
  private static final int AT_ONCE = 20;

  private final SpApi api;
  private final FbaAccount account;
  private final Version version;
  private final Underway underway;

  Requests(SpApi api, FbaAccount account, Version version, Clock clock) {
    this.api = api;
    this.account = account;
    this.version = version;
    this.underway = new Underway(clock);
  }

  /** What is done with one instruction. */
  @FunctionalInterface
  private interface One<I> {
    Receipt of(I instruction) throws ConnectorException;
  }

  /** What Amazon is told: to ship, or not to. */
  private record Told(CommandId id, String key, boolean ships) {
    String word() {
      return Underway.word(ships, key);
    }
  }

  /** What is sent to Amazon. */
  @FunctionalInterface
  private interface Sending {
    HttpResponse<byte[]> send() throws ConnectorException;
  }

  List<Receipt> fulfil(List<RequestFulfilment> all) throws ConnectorException {
    return each(all, this::fulfil);
  }

  /** Takes requests back; Amazon allows it until it has begun to pack. */
  List<Receipt> cancel(List<CancelFulfilment> all) throws ConnectorException {
    return each(all, this::cancel);
  }

  /** What became of requests, by the orders as they stand at Amazon now. */
  List<Receipt> lookUp(List<? extends Instruction> all) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction one : all.subList(0, Math.min(AT_ONCE, all.size()))) {
      if (one instanceof RequestFulfilment asked) {
        receipts.add(
            settled(asked)
                .orElseGet(
                    () ->
                        new Receipt(
                            one.id(),
                            Status.UNKNOWN,
                            "",
                            new Text("まだ依頼されていません", "It has not been asked for yet"))));
      } else if (one instanceof CancelFulfilment off) {
        receipts.add(
            settled(off)
                .orElseGet(
                    () ->
                        new Receipt(
                            one.id(),
                            Status.UNKNOWN,
                            "",
                            new Text("まだ取り消されていません", "It has not been taken back yet"))));
      }
    }
    return receipts;
  }

  /** The order at Amazon; empty when there is none of that number. */
  Optional<Fulfilment> look(String key) throws ConnectorException {
    Allowance get = version.operations().get();
    HttpResponse<byte[]> answer = api.get(get, version.orders() + '/' + key);
    if (answer.statusCode() == 404 || answer.statusCode() == 400) {
      return Optional.empty();
    }
    try {
      Optional<Fulfilment> there = version.order(SpApi.object(answer.body()));
      return Optional.of(there.orElseThrow(() -> new IOException("no fulfilment order")));
    } catch (IOException e) {
      throw SpApi.unreadable(Text.same(get.operation()), answer.body(), e);
    }
  }

  private Receipt fulfil(RequestFulfilment asked) throws ConnectorException {
    Optional<Request> request = Request.of(account, asked);
    Optional<Text> refusal = request.flatMap(Request::refusal);
    if (request.isEmpty() || refusal.isPresent()) {
      return Receipt.refused(
          asked.id(), refusal.orElse(new Text("出荷がありません", "There is no such shipment")));
    }
    Optional<Receipt> before = settled(asked);
    if (before.isPresent()) {
      return before.get();
    }
    Allowance create = version.operations().create();
    ObjectNode body = version.body(request.get());
    Told told = new Told(asked.id(), asked.key(), true);
    Receipt said = tell(told, create, () -> api.post(create, version.orders(), body));
    // A number that is in use is refused too.
    return said.status() == Status.REFUSED ? settled(asked).orElse(said) : said;
  }

  private Receipt cancel(CancelFulfilment asked) throws ConnectorException {
    Optional<Receipt> before = settled(asked);
    if (before.isPresent()) {
      return before.get();
    }
    Allowance cancel = version.operations().cancel();
    String path = version.orders() + '/' + asked.key() + "/cancel";
    return tell(new Told(asked.id(), asked.key(), false), cancel, () -> api.put(cancel, path));
  }

  /** What has become of a request; empty when it can be made. */
  private Optional<Receipt> settled(RequestFulfilment asked) throws ConnectorException {
    Optional<Fulfilment> there = look(asked.key());
    if (there.isPresent()) {
      return Optional.of(known(asked, there.get()));
    }
    return waiting(asked.id(), asked.key(), true);
  }

  /** What has become of taking back; empty when it can be asked for. */
  private Optional<Receipt> settled(CancelFulfilment asked) throws ConnectorException {
    Optional<Fulfilment> there = look(asked.key());
    if (there.isEmpty()) {
      Optional<Receipt> coming = waiting(asked.id(), asked.key(), true);
      return coming.isPresent() ? coming : Optional.of(Receipt.accepted(asked.id(), asked.key()));
    }
    if (there.get().off()) {
      return Optional.of(Receipt.accepted(asked.id(), asked.key()));
    }
    return there.get().over()
        ? Optional.of(
            Receipt.refused(
                asked.id(), new Text("Amazon から出荷されています", "It has left from Amazon already")))
        : waiting(asked.id(), asked.key(), false);
  }

  private Optional<Receipt> waiting(CommandId id, String key, boolean ships) {
    return underway.waits(Underway.word(ships, key))
        ? Optional.of(pending(id, key))
        : Optional.empty();
  }

  /** Tells Amazon; what may have arrived without an answer, or is decided later, is under way. */
  private Receipt tell(Told told, Allowance operation, Sending sending) throws ConnectorException {
    try {
      Receipt said = said(told, operation, sending.send());
      if (said.status() == Status.PENDING) {
        underway.told(told.word());
      }
      return said;
    } catch (ConnectorException e) {
      if (e.reason() == Reason.NO_ANSWER) {
        underway.told(told.word());
      }
      throw e;
    }
  }

  /** An answer that is no answer of Amazon's says nothing: it may have been done. */
  private static Receipt said(Told told, Allowance operation, HttpResponse<byte[]> answer)
      throws ConnectorException {
    try {
      boolean good = answer.statusCode() == 200 || answer.statusCode() == 202;
      if (!good || !SpApi.object(answer.body()).path("errors").isEmpty()) {
        return Receipt.refused(told.id(), Text.same("Amazon: " + SpApi.error(answer)));
      }
    } catch (IOException e) {
      throw new ConnectorException(
          Reason.NO_ANSWER,
          new Text(
              operation.operation() + " の応答が読めません",
              "The answer to " + operation.operation() + " cannot be read"),
          "",
          Optional.empty(),
          e);
    }
    return answer.statusCode() == 200
        ? Receipt.accepted(told.id(), told.key())
        : pending(told.id(), told.key());
  }

  private static Receipt pending(CommandId id, String key) {
    return new Receipt(
        id, Status.PENDING, key, new Text("Amazon の返事を待っています", "Waiting for the answer of Amazon"));
  }

  private static Receipt known(RequestFulfilment asked, Fulfilment there) {
    return there.off()
        ? Receipt.refused(
            asked.id(),
            new Text(
                "Amazon で出荷されません（" + there.status() + "）",
                "Amazon does not ship it (" + there.status() + ")"))
        : Receipt.accepted(asked.id(), asked.key());
  }

  /** When a list breaks off, what was done so far is not forgotten; those after it come again. */
  private static <I extends Instruction> List<Receipt> each(List<I> all, One<I> one)
      throws ConnectorException {
    List<Receipt> done = new ArrayList<>();
    for (I i : all.subList(0, Math.min(AT_ONCE, all.size()))) {
      try {
        done.add(one.of(i));
      } catch (ConnectorException e) {
        if (done.isEmpty()) {
          throw e;
        }
        if (e.reason() == Reason.NO_ANSWER || e.reason() == Reason.UNAVAILABLE) {
          done.add(new Receipt(i.id(), Status.UNKNOWN, "", e.sentence()));
        }
        return done;
      }
    }
    return done;
  }
}
