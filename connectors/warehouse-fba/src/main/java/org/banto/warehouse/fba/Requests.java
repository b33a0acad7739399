// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.connect.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelFulfilment;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Receipt;
import org.banto.spapi.engine.Fields;
import org.banto.spapi.engine.SpApi;

/** Asks Amazon to ship, after looking whether it has been asked already. */
final class Requests {
  static final String PATH = "/fba/outbound/2020-07-01/fulfillmentOrders";
  private static final int AT_ONCE = 20;

  private final SpApi api;
  private final FbaAccount account;

  Requests(SpApi api, FbaAccount account) {
    this.api = api;
    this.account = account;
  }

  List<Receipt> fulfil(List<RequestFulfilment> all) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (RequestFulfilment one : all.subList(0, Math.min(AT_ONCE, all.size()))) {
      try {
        receipts.add(fulfil(one));
      } catch (ConnectorException e) {
        return settle(receipts, one.id(), e);
      }
    }
    return receipts;
  }

  /** What became of requests, by the orders as they stand at Amazon now. */
  List<Receipt> lookUp(List<? extends Instruction> all) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction one : all.subList(0, Math.min(AT_ONCE, all.size()))) {
      if (one instanceof RequestFulfilment asked) {
        receipts.add(
            look(asked.key())
                .map(f -> known(asked, f))
                .orElseGet(() -> new Receipt(one.id(), Receipt.Status.UNKNOWN, "", "まだ依頼されていません")));
      } else if (one instanceof CancelFulfilment off) {
        receipts.add(
            takenBack(off)
                .orElseGet(
                    () -> new Receipt(one.id(), Receipt.Status.UNKNOWN, "", "まだ取り消されていません")));
      }
    }
    return receipts;
  }

  /** Takes requests back; Amazon allows it until it has begun to pack. */
  List<Receipt> cancel(List<CancelFulfilment> all) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (CancelFulfilment one : all.subList(0, Math.min(AT_ONCE, all.size()))) {
      try {
        receipts.add(cancel(one));
      } catch (ConnectorException e) {
        return settle(receipts, one.id(), e);
      }
    }
    return receipts;
  }

  private Receipt cancel(CancelFulfilment asked) throws ConnectorException {
    Optional<Receipt> before = takenBack(asked);
    if (before.isPresent()) {
      return before.get();
    }
    HttpResponse<byte[]> answer = api.put(Operations.CANCEL, PATH + '/' + asked.key() + "/cancel");
    return answered(asked.id(), asked.key(), "cancelFulfillmentOrder", answer);
  }

  /** That it is not shipped by now; empty while it may be. */
  private Optional<Receipt> takenBack(CancelFulfilment asked) throws ConnectorException {
    Optional<Fulfilment> there = look(asked.key());
    return there.filter(f -> !f.off()).isPresent()
        ? Optional.empty()
        : Optional.of(Receipt.accepted(asked.id(), asked.key()));
  }

  /** The order at Amazon; empty when there is none of that number. */
  Optional<Fulfilment> look(String key) throws ConnectorException {
    HttpResponse<byte[]> answer = api.get(Operations.GET, PATH + '/' + key);
    if (answer.statusCode() == 404 || answer.statusCode() == 400) {
      return Optional.empty();
    }
    try {
      JsonNode said = Fields.payload(SpApi.object(answer.body()));
      if (!said.path("fulfillmentOrder").isObject()) {
        throw new IOException("no fulfilment order");
      }
      return Optional.of(new Fulfilment(said));
    } catch (IOException e) {
      throw SpApi.unreadable("getFulfillmentOrder", answer.body(), e);
    }
  }

  private Receipt fulfil(RequestFulfilment asked) throws ConnectorException {
    Optional<Request> request = Request.of(account, asked);
    Optional<String> refusal = request.flatMap(Request::refusal);
    if (request.isEmpty() || refusal.isPresent()) {
      return Receipt.refused(asked.id(), refusal.orElse("出荷がありません"));
    }
    Optional<Fulfilment> there = look(asked.key());
    if (there.isPresent()) {
      return known(asked, there.get());
    }
    HttpResponse<byte[]> answer = api.post(Operations.CREATE, PATH, request.get().body());
    return answered(asked.id(), asked.key(), "createFulfillmentOrder", answer);
  }

  /** An answer that is no answer of Amazon's says nothing: it may have been done. */
  private static Receipt answered(
      CommandId id, String key, String operation, HttpResponse<byte[]> answer)
      throws ConnectorException {
    if (answer.statusCode() != 200) {
      return Receipt.refused(id, "Amazon: " + SpApi.error(answer));
    }
    try {
      return SpApi.object(answer.body()).path("errors").isEmpty()
          ? Receipt.accepted(id, key)
          : Receipt.refused(id, "Amazon: " + SpApi.error(answer));
    } catch (IOException e) {
      throw new ConnectorException(
          Reason.NO_ANSWER, operation + " の応答が読めません", "", Optional.empty(), e);
    }
  }

  private static Receipt known(RequestFulfilment asked, Fulfilment there) {
    return there.off()
        ? Receipt.refused(asked.id(), "Amazon で出荷されません（" + there.state() + "）")
        : Receipt.accepted(asked.id(), asked.key());
  }

  /** When a list breaks off, what was done so far is not forgotten; those after it come again. */
  private static List<Receipt> settle(
      List<Receipt> done, CommandId open, ConnectorException trouble) throws ConnectorException {
    if (done.isEmpty()) {
      throw trouble;
    }
    if (trouble.reason() == Reason.NO_ANSWER || trouble.reason() == Reason.UNAVAILABLE) {
      done.add(new Receipt(open, Receipt.Status.UNKNOWN, "", trouble.getMessage()));
    }
    return done;
  }
}
