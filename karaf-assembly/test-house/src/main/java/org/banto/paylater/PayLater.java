// SPDX-License-Identifier: Apache-2.0
package org.banto.paylater;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banto.base.Text;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Outbound;
import org.banto.connect.PaymentCanceller;
import org.banto.connect.PaymentChanger;
import org.banto.connect.PaymentRequester;
import org.banto.connect.PaymentShipmentReporter;
import org.banto.connect.Receipt;
import org.banto.order.Order;

/** A partner's connector to an agent of deferred payments that speaks plain words over HTTP. */
public final class PayLater
    implements Connector,
        PaymentRequester,
        PaymentChanger,
        PaymentCanceller,
        PaymentShipmentReporter {
  private final Outbound outbound;
  private final String url;

  /** Made by DS with the connection's settings. */
  public PayLater(Outbound outbound, Map<String, Object> settings) {
    this.outbound = outbound;
    this.url = String.valueOf(settings.get("url"));
  }

  @Override
  public void check() throws ConnectorException {
    send("GET", "/check", "");
  }

  @Override
  public List<Receipt> request(List<Instruction.RequestPayment> payments)
      throws ConnectorException {
    List<Receipt> all = new ArrayList<>();
    for (Instruction.RequestPayment p : payments) {
      all.add(receipt(p, send("POST", "/payments/" + p.key(), contents(p.order()))));
    }
    return all;
  }

  @Override
  public List<Receipt> change(List<Instruction.ChangePayment> payments) throws ConnectorException {
    List<Receipt> all = new ArrayList<>();
    for (Instruction.ChangePayment p : payments) {
      all.add(receipt(p, send("PUT", "/payments/" + p.payment(), contents(p.order()))));
    }
    return all;
  }

  @Override
  public List<Receipt> cancelPayment(List<Instruction.CancelPayment> payments)
      throws ConnectorException {
    List<Receipt> all = new ArrayList<>();
    for (Instruction.CancelPayment p : payments) {
      all.add(receipt(p, send("DELETE", "/payments/" + p.payment(), "")));
    }
    return all;
  }

  @Override
  public List<Receipt> reportShipment(List<Instruction.ReportPaymentShipment> payments)
      throws ConnectorException {
    List<Receipt> all = new ArrayList<>();
    for (Instruction.ReportPaymentShipment p : payments) {
      String parcels = "";
      for (var parcel : p.parcels()) {
        parcels += parcel.carrier() + " " + parcel.number();
      }
      all.add(receipt(p, send("POST", "/shipments/" + p.payment(), parcels)));
    }
    return all;
  }

  private static String contents(Order order) {
    String due = order.placed().amounts().due().map(y -> Long.toString(y.value())).orElse("");
    return due + " " + order.placed().destinations().get(0).recipient().address().street();
  }

  private static Receipt receipt(Instruction of, HttpResponse<byte[]> answer) {
    String said = new String(answer.body(), StandardCharsets.UTF_8);
    return answer.statusCode() == 200
        ? Receipt.accepted(of.id(), said)
        : Receipt.refused(of.id(), Text.same(said));
  }

  private HttpResponse<byte[]> send(String method, String path, String body)
      throws ConnectorException {
    return outbound.send(
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, BodyPublishers.ofString(body))
            .build());
  }
}
