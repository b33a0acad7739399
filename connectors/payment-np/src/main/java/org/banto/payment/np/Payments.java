// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.np;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelPayment;
import org.banto.connect.Instruction.ChangePayment;
import org.banto.connect.Instruction.ReportPaymentShipment;
import org.banto.connect.Instruction.RequestPayment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;

/** What the house asks of NP, one payment after the other. */
final class Payments {
  private static final int AT_ONCE = 20;

  private static final String ID = "np_transaction_id";

  /** NP's codes of the carriers that the house ships by. */
  private static final Map<String, String> CARRIERS =
      Map.of(
          "sagawa",
          "50000",
          "yamato",
          "59010",
          "seino",
          "59030",
          "japanpost",
          "59041",
          "fukutsu",
          "59060");

  /** Carriers of the shop's own contract with NP, whose parcels have no number. */
  private static final String WITHOUT_NUMBER = "55555";

  /** After these nobody knows whether it was done. */
  private static final Set<Reason> OPEN = EnumSet.of(Reason.NO_ANSWER, Reason.UNAVAILABLE);

  private static final Text ON_NPS_PAGE = new Text("NP の管理画面で行ってください", "do it on NP's own page");

  private final Api api;
  private final NpAccount account;

  Payments(Api api, NpAccount account) {
    this.api = api;
    this.account = account;
  }

  /** What is done with one instruction. */
  @FunctionalInterface
  interface One<I> {
    Receipt of(I instruction) throws ConnectorException;
  }

  /** When a list breaks off, what was done so far is not forgotten; those after it come again. */
  <I extends Instruction> List<Receipt> each(List<I> all, One<I> one) throws ConnectorException {
    return each(all, one, true);
  }

  /** How it stands with each; one that cannot be looked up now comes again. */
  List<Receipt> lookUp(List<? extends Instruction> all) throws ConnectorException {
    return each(List.<Instruction>copyOf(all), this::lookUp, false);
  }

  private <I extends Instruction> List<Receipt> each(List<I> all, One<I> one, boolean doing)
      throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (I i : all.subList(0, Math.min(AT_ONCE, all.size()))) {
      try {
        receipts.add(one.of(i));
      } catch (ConnectorException e) {
        if (receipts.isEmpty()) {
          throw e;
        }
        if (doing && OPEN.contains(e.reason())) {
          receipts.add(new Receipt(i.id(), Status.UNKNOWN, "", e.sentence()));
        }
        return receipts;
      }
    }
    return receipts;
  }

  Receipt request(RequestPayment asked) throws ConnectorException {
    Registration order = new Registration(account, asked.key(), asked.order().placed());
    Optional<Text> refusal = order.refusal();
    return refusal.isPresent()
        ? Receipt.refused(asked.id(), refusal.get())
        : decided(asked, api.tell("POST", "/transactions", order.body()));
  }

  /**
   * A change that NP refuses its credit leaves no credit at all: it waits for the shop to mend it or to
   * call it off.
   */
  Receipt change(ChangePayment asked) throws ConnectorException {
    Registration order = new Registration(account, asked.key(), asked.order().placed());
    Optional<Text> refusal = order.refusal();
    if (refusal.isPresent()) {
      return Receipt.refused(asked.id(), refusal.get());
    }
    ObjectNode body = order.body().put(ID, asked.payment());
    return changed(asked, api.tell("PATCH", "/transactions/update", body));
  }

  private static Receipt changed(ChangePayment asked, Api.Said said) {
    Receipt receipt = decided(asked, said);
    return receipt.status() == Status.REFUSED && said.good()
        ? new Receipt(asked.id(), Status.PENDING, asked.payment(), receipt.words())
        : receipt;
  }

  Receipt cancel(CancelPayment asked) throws ConnectorException {
    Api.Said said = api.tell("PATCH", "/transactions/cancel", payment(asked.payment()));
    return said.good() || said.is(Errors.CANCELLED)
        ? Receipt.accepted(asked.id(), asked.payment())
        : Receipt.refused(asked.id(), Errors.words(said.codes()));
  }

  /** NP knows one number of each payment, the first parcel's, and takes no other afterwards. */
  Receipt report(ReportPaymentShipment asked) throws ConnectorException {
    if (asked.parcels().isEmpty()) {
      return Receipt.refused(
          asked.id(),
          new Text("出荷報告の取消は、" + ON_NPS_PAGE.ja(), "To take the report back, " + ON_NPS_PAGE.en()));
    }
    ParcelNotice parcel = asked.parcels().get(0);
    String carrier = CARRIERS.getOrDefault(parcel.carrier(), account.otherCarrier());
    if (carrier.isEmpty()) {
      return Receipt.refused(
          asked.id(),
          new Text(
              "NP の運送会社コードがありません: " + parcel.carrier(),
              "NP has no code of this carrier: " + parcel.carrier()));
    }
    ObjectNode body = payment(asked.payment()).put("pd_company_code", carrier);
    if (!carrier.equals(WITHOUT_NUMBER)) {
      body.put("slip_no", parcel.number());
    }
    Api.Said said = api.tell("POST", "/shipments", body);
    if (said.is(Errors.SHIPPED) && asked.again()) {
      return Receipt.refused(
          asked.id(),
          new Text(
              "前の送り状番号で報告済みです。番号の変更は、" + ON_NPS_PAGE.ja(),
              "Another number was reported before. To change it, " + ON_NPS_PAGE.en()));
    }
    return said.good() || said.is(Errors.SHIPPED)
        ? Receipt.accepted(asked.id(), asked.payment())
        : Receipt.refused(asked.id(), Errors.words(said.codes()));
  }

  /**
   * Only a decision can be looked up. All else can be asked again: NP says that it was done, or does
   * it to the same end.
   */
  private Receipt lookUp(Instruction asked) throws ConnectorException {
    if (asked instanceof RequestPayment request) {
      return request.payment().isEmpty()
          ? search(request)
          : decided(request, api.find(payment(request.payment())));
    }
    return asked instanceof ChangePayment change && change.taken()
        ? changed(change, api.find(payment(change.payment())))
        : notThere(asked);
  }

  /** One whose answer was lost, by the shop's own id; unverified, so that a shop may switch it off. */
  private Receipt search(RequestPayment asked) throws ConnectorException {
    if (account.byOrder()) {
      ObjectNode body = Api.JSON.createObjectNode().put("shop_transaction_id", asked.key());
      Api.Said said = api.find(body);
      if (said.good() || said.is(Errors.UNKNOWN)) {
        return decided(asked, said);
      }
    }
    return Receipt.refused(
        asked.id(),
        new Text(
            "NP の応答がなく、登録されたか分かりません。NP の管理画面で " + asked.key() + " を確かめてください",
            "NP did not answer, so nobody knows whether it was registered. Look for "
                + asked.key()
                + " on NP's own page"));
  }

  private static Receipt notThere(Instruction asked) {
    return new Receipt(
        asked.id(), Status.UNKNOWN, "", new Text("NP に届いていません", "It has not come to NP"));
  }

  private static ObjectNode payment(String id) {
    return Api.JSON.createObjectNode().put(ID, id);
  }

  private static Receipt decided(Instruction asked, Api.Said said) {
    if (said.is(Errors.UNKNOWN)) {
      return asked instanceof RequestPayment
          ? notThere(asked)
          : Receipt.refused(asked.id(), Errors.words(said.codes()));
    }
    if (!said.good()) {
      return Receipt.refused(asked.id(), Errors.words(said.codes()));
    }
    JsonNode result = said.result();
    String id = result.path(ID).asText();
    String code = result.path("authori_result").asText();
    return switch (code) {
      case "00" -> Receipt.accepted(asked.id(), id);
      case "40" -> new Receipt(asked.id(), Status.PENDING, id);
      case "20" ->
          new Receipt(
              asked.id(), Status.REFUSED, id, Errors.words(codes(result.path("authori_ng"))));
      default ->
          new Receipt(
              asked.id(),
              Status.PENDING,
              id,
              held(code, Errors.words(codes(result.path("authori_hold")))));
    };
  }

  /** Why it waits, with another result than those known. */
  private static Text held(String code, Text why) {
    String other = code.equals("10") ? "" : " " + code;
    return new Text("NP の保留" + other + ": " + why.ja(), "NP holds it" + other + ": " + why.en());
  }

  private static List<String> codes(JsonNode reasons) {
    List<String> all = new ArrayList<>();
    if (reasons.isTextual() && !reasons.asText().isEmpty()) {
      all.add(reasons.asText());
    }
    reasons.forEach(r -> all.add(r.asText()));
    return all;
  }
}
