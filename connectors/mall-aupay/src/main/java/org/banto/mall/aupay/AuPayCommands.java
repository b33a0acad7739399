// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.aupay;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.LookFirst;
import org.banto.mall.engine.Params;
import org.banto.mall.engine.RefusalWords;

/** What the mall is told, always after a look at the order as it stands there. */
final class AuPayCommands {
  private static final int AT_ONCE = 10;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");
  private static final Text SCREEN =
      new Text("au PAY マーケットの管理画面", "the admin pages of au PAY Market");
  private static final Text FIRST_ONLY =
      new Text(
          "au PAY マーケットに伝わる伝票番号は一つ目だけです", "au PAY Market is told the first waybill number only");

  private final AuPay api;
  private final AuPayAccount account;
  private final AuPayReader reader;

  AuPayCommands(AuPay api, AuPayAccount account, AuPayReader reader) {
    this.api = api;
    this.account = account;
    this.reader = reader;
  }

  List<Receipt> confirm(List<ConfirmOrder> orders) throws ConnectorException {
    return first(false).perform(orders, AT_ONCE, this::known, this::confirm);
  }

  List<Receipt> report(List<ReportShipment> shipments) throws ConnectorException {
    return first(false).perform(shipments, AT_ONCE, this::known, this::report);
  }

  List<Receipt> cancel(List<CancelOrder> orders) throws ConnectorException {
    return first(false).perform(orders, AT_ONCE, this::known, this::cancel);
  }

  List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException {
    return first(true).lookUp(instructions, AT_ONCE, this::known);
  }

  /**
   * The mall does not say why an order cannot be looked at. Before acting that means there is no such order; when asked
   * what became of something, it means nothing.
   */
  private LookFirst<AuPayView> first(boolean strict) {
    return new LookFirst<>(AuPayAccount.NAME, order -> look(order, strict));
  }

  private Optional<AuPayView> look(String order, boolean strict) throws ConnectorException {
    AuPay.Said said = api.ask("searchTradeInfoProc", new Params().with("orderId", order));
    if (said.error().isPresent() && strict) {
      throw new ConnectorException(
          Reason.UNAVAILABLE,
          new Text(
              "注文を確かめられません: " + said.error().get().ja(),
              "The order cannot be looked at: " + said.error().get().en()));
    }
    if (said.error().isPresent() || said.fields().path("orderInfo").isEmpty()) {
      return Optional.empty();
    }
    byte[] fields =
        said.fields().path("orderInfo").path(0).toString().getBytes(StandardCharsets.UTF_8);
    return Optional.of(Json.read(fields, o -> AuPayView.of(o, reader.method(o).kind())));
  }

  private Optional<Receipt> confirm(ConfirmOrder order, AuPayView seen) throws ConnectorException {
    String to = AuPayStates.taken(seen.status(), seen.kind(), seen.paid(), seen.authorised());
    return done(order, state(order.order(), to));
  }

  /** Two calls: what left, then the state. Only the state's being there means that both were done. */
  private Optional<Receipt> report(ReportShipment report, AuPayView seen)
      throws ConnectorException {
    Optional<String> wanted = wanted(report);
    if (wanted.isEmpty()) {
      return refused(
          report,
          new Text(
              "運送会社のコードが決まっていません。接続の設定「運送会社のコード」に加えてください",
              "The carrier has no code. Add it to the setting \"Codes of carriers\" of the"
                  + " connection"));
    }
    if (!seen.shipped().equals(wanted.get())) {
      ParcelNotice parcel = report.parcels().get(0);
      AuPay.Said said =
          api.command(
              "updateTradeInfoProc",
              "orderId",
              report.order(),
              "shippingDate",
              DAY.format(parcel.shipped()),
              "shippingCarrier",
              reader.carriers().code(parcel.carrier()).orElse(""),
              "shippingNumber",
              parcel.number());
      if (said.error().isPresent() || seen.gone()) {
        return done(report, said);
      }
    }
    String to = AuPayStates.shipped(account.shipped(), seen.kind(), seen.paid());
    return done(report, state(report.order(), to));
  }

  private Optional<Receipt> cancel(CancelOrder order, AuPayView seen) throws ConnectorException {
    boolean named = order.reason().matches("\\d{1,3}");
    return done(
        order,
        api.command(
            "cancelTradeProc",
            "orderId",
            order.order(),
            "cancelReason",
            named ? order.reason() : account.cancelReason(),
            "cancelComment",
            account.cancelComment()));
  }

  private AuPay.Said state(String order, String word) throws ConnectorException {
    return api.command("updateTradeStsProc", "orderId", order, "orderStatus", word);
  }

  private Optional<Receipt> known(Instruction one, AuPayView order) {
    if (one instanceof CancelOrder) {
      return order.cancelled()
          ? accepted(one)
          : order.gone() ? refused(one, RefusalWords.shipped(SCREEN)) : Optional.empty();
    }
    if (order.cancelled()) {
      return refused(one, RefusalWords.cancelled(AuPayAccount.NAME));
    }
    if (one instanceof ReportShipment report) {
      boolean shown = wanted(report).filter(order.shipped()::equals).isPresent();
      return shown && order.gone() ? accepted(report) : Optional.empty();
    }
    return order.waits() ? Optional.empty() : accepted(one);
  }

  /** The mall shows one parcel of an order: the first. */
  private Optional<String> wanted(ReportShipment report) {
    ParcelNotice parcel = report.parcels().get(0);
    return reader
        .carriers()
        .code(parcel.carrier())
        .map(code -> parcel.shipped().toString() + ' ' + code + ' ' + parcel.number());
  }

  private static Optional<Receipt> done(Instruction one, AuPay.Said said) {
    return said.error().isPresent() ? refused(one, said.error().get()) : accepted(one);
  }

  private static Optional<Receipt> accepted(Instruction one) {
    boolean several = one instanceof ReportShipment report && report.parcels().size() > 1;
    return Optional.of(
        several
            ? new Receipt(one.id(), Receipt.Status.ACCEPTED, "", FIRST_ONLY)
            : Receipt.accepted(one.id(), ""));
  }

  private static Optional<Receipt> refused(Instruction one, Text words) {
    return Optional.of(Receipt.refused(one.id(), words));
  }
}
