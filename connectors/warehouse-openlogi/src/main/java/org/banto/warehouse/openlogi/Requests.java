// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.openlogi;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelFulfilment;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;

/** Asks OpenLogi to ship and takes back, after looking how it stands there. */
final class Requests {
  private static final int AT_ONCE = 20;

  private final Api api;
  private final OpenLogiAccount account;

  Requests(Api api, OpenLogiAccount account) {
    this.api = api;
    this.account = account;
  }

  /** What is done with one instruction. */
  @FunctionalInterface
  private interface One<I> {
    Receipt of(I instruction) throws ConnectorException;
  }

  List<Receipt> fulfil(List<RequestFulfilment> all) throws ConnectorException {
    return each(all, this::fulfil);
  }

  List<Receipt> cancel(List<CancelFulfilment> all) throws ConnectorException {
    return each(all, this::cancel);
  }

  /** How what was asked stands at OpenLogi now. */
  List<Receipt> lookUp(List<? extends Instruction> all) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction one : all.subList(0, Math.min(AT_ONCE, all.size()))) {
      if (one instanceof RequestFulfilment asked) {
        receipts.add(
            look(asked.key())
                .map(k -> known(asked, k))
                .orElseGet(
                    () ->
                        new Receipt(
                            one.id(),
                            Status.UNKNOWN,
                            "",
                            new Text("まだ依頼されていません", "It has not been asked for yet"))));
      } else if (one instanceof CancelFulfilment off) {
        receipts.add(
            settled(off, look(off.key()))
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

  /** The shipment at OpenLogi; empty when there is none of that key. */
  private Optional<Kept> look(String key) throws ConnectorException {
    HttpResponse<byte[]> answer =
        api.get("/shipments/" + Api.encoded(account.id()) + "/" + Api.encoded(key));
    if (answer.statusCode() == 404) {
      return Optional.empty();
    }
    if (!Api.good(answer)) {
      throw Api.refused(answer);
    }
    return Optional.of(new Kept(Api.read(new Text("出荷", "a shipment"), answer)));
  }

  private Receipt fulfil(RequestFulfilment asked) throws ConnectorException {
    Optional<Request> request = Request.of(account, asked);
    Optional<Text> refusal = request.flatMap(Request::refusal);
    if (request.isEmpty() || refusal.isPresent()) {
      return Receipt.refused(
          asked.id(), refusal.orElse(new Text("出荷がありません", "There is no such shipment")));
    }
    Optional<Kept> there = look(asked.key());
    if (there.isPresent()) {
      return known(asked, there.get());
    }
    HttpResponse<byte[]> answer = api.post("/shipments", request.get().body());
    if (!Api.good(answer)) {
      return Receipt.refused(asked.id(), Text.same("OpenLogi: " + Api.error(answer)));
    }
    Api.taken(new Text("出荷依頼", "the request to ship"), answer);
    return Receipt.accepted(asked.id(), asked.key());
  }

  private static Receipt known(RequestFulfilment asked, Kept there) {
    return there.lacking()
        ? Receipt.refused(asked.id(), new Text("OpenLogi に在庫がありません", "OpenLogi has none in stock"))
        : Receipt.accepted(asked.id(), asked.key());
  }

  private Receipt cancel(CancelFulfilment asked) throws ConnectorException {
    Optional<Kept> there = look(asked.key());
    Optional<Receipt> before = settled(asked, there);
    if (before.isPresent()) {
      return before.get();
    }
    HttpResponse<byte[]> answer =
        api.post(
            "/shipments/" + Api.encoded(there.orElseThrow().id()) + "/cancel",
            Api.JSON.createObjectNode());
    if (!Api.good(answer)) {
      return Receipt.refused(asked.id(), Text.same("OpenLogi: " + Api.error(answer)));
    }
    return settled(asked, look(asked.key()))
        .orElseGet(
            () ->
                new Receipt(
                    asked.id(),
                    Status.PENDING,
                    asked.key(),
                    new Text("取消を依頼しました", "OpenLogi was asked to take it back")));
  }

  /** What taking back has come to; empty while it has not been asked. */
  private static Optional<Receipt> settled(CancelFulfilment asked, Optional<Kept> there) {
    if (there.isEmpty()) {
      return Optional.of(Receipt.accepted(asked.id(), asked.key()));
    }
    if (there.get().tooLate()) {
      return Optional.of(
          Receipt.refused(
              asked.id(),
              new Text("OpenLogi で梱包または出荷されています", "OpenLogi has packed or shipped it already")));
    }
    return there.get().takingBack()
        ? Optional.of(
            new Receipt(
                asked.id(),
                Status.PENDING,
                asked.key(),
                new Text("取消の返事を待っています", "Waiting for the answer whether it is taken back")))
        : Optional.empty();
  }

  /** When a list breaks off, what was done so far is not forgotten; those after it come again. */
  private static <I extends Instruction> List<Receipt> each(List<I> all, One<I> one)
      throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (I i : all.subList(0, Math.min(AT_ONCE, all.size()))) {
      try {
        receipts.add(one.of(i));
      } catch (ConnectorException e) {
        return broken(receipts, i.id(), e);
      }
    }
    return receipts;
  }

  private static List<Receipt> broken(
      List<Receipt> done, CommandId open, ConnectorException trouble) throws ConnectorException {
    if (done.isEmpty()) {
      throw trouble;
    }
    if (trouble.reason() == Reason.NO_ANSWER || trouble.reason() == Reason.UNAVAILABLE) {
      done.add(new Receipt(open, Status.UNKNOWN, "", trouble.sentence()));
    }
    return done;
  }
}
