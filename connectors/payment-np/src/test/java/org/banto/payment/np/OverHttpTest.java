// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.np;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction.CancelPayment;
import org.banto.connect.Instruction.ChangePayment;
import org.banto.connect.Instruction.ReportPaymentShipment;
import org.banto.connect.Instruction.RequestPayment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.simulators.Simulator;
import org.banto.simulators.np.NpDesk;
import org.banto.simulators.run.RealTime;
import org.banto.testkit.FarSide;
import org.banto.testkit.Relay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connector and a far side that speaks the protocol over HTTP, through a payment's whole life. */
class OverHttpTest {
  private static final String KEY = "SAMPLE-1";

  private Simulator desk;
  private Np np;

  @BeforeEach
  void open() throws Exception {
    desk = NpDesk.open(RealTime.forTests());
    np = np("sp-sample", true);
  }

  private Np np(String sp, boolean byOrder) {
    NpAccount account = new NpAccount(desk.url() + "/v1", "M0001", sp, "T0001", "02", "", byOrder);
    return new Np(new FarSide(new Relay(desk.url())), account);
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private JsonNode tell(String command, String wish) throws IOException {
    return desk.control(command, (ObjectNode) Api.JSON.readTree(wish.replace('\'', '"')));
  }

  private JsonNode kept() throws IOException {
    return tell("payments", "{}").path("payments").path(KEY);
  }

  private static Receipt only(List<Receipt> receipts) {
    assertEquals(1, receipts.size());
    return receipts.get(0);
  }

  private static List<RequestPayment> asked() {
    return List.of(NpContractsTest.request(1));
  }

  private static List<RequestPayment> asked(String payment) {
    RequestPayment first = NpContractsTest.request(1);
    return List.of(new RequestPayment(first.id(), first.order(), first.key(), payment));
  }

  private static List<ChangePayment> changed(String payment, boolean taken) {
    return List.of(
        new ChangePayment(new CommandId("change"), NpContractsTest.order(1), KEY, payment, taken));
  }

  private static List<ReportPaymentShipment> left(String payment, String number, boolean again) {
    ParcelNotice parcel = new ParcelNotice("1", "yamato", number, LocalDate.EPOCH);
    return List.of(
        new ReportPaymentShipment(new CommandId("report"), KEY, payment, List.of(parcel), again));
  }

  private static List<CancelPayment> off(String payment) {
    return List.of(new CancelPayment(new CommandId("cancel"), KEY, payment));
  }

  private void lost(String operation) throws IOException {
    tell("faults", "{'fault':'NO_ANSWER','operation':'" + operation + "','times':1}");
  }

  @Test
  void aPaymentIsGrantedShippedAndPaid() throws Exception {
    np.check();
    Receipt granted = only(np.request(asked()));
    assertEquals(Status.ACCEPTED, granted.status());
    assertEquals(11, granted.reference().length());
    String id = granted.reference();
    assertEquals(
        Status.ACCEPTED, only(np.reportShipment(left(id, "123456789012", false))).status());
    assertEquals(
        "59010 123456789012",
        kept().path("pd_company_code").asText() + " " + kept().path("slip_no").asText());
    assertEquals(
        Status.ACCEPTED,
        only(np.reportShipment(left(id, "123456789012", false))).status(),
        "reported already is reported");
    Receipt other = only(np.reportShipment(left(id, "123456789023", true)));
    assertEquals(Status.REFUSED, other.status());
    assertTrue(other.words().orElseThrow().ja().contains("番号の変更"), other.toString());
    tell("payments/pay", "{'order':'SAMPLE-1'}");
    assertEquals(Status.REFUSED, only(np.cancelPayment(off(id))).status());
  }

  @Test
  void whatIsHeldSaysWhyAndIsGrantedOnceItIsMended() throws Exception {
    tell("next", "{'authori_result':'10','codes':['RE009','RE999']}");
    Receipt held = only(np.request(asked()));
    assertEquals(Status.PENDING, held.status());
    assertEquals("NP の保留: 住所の不足（RE009）、RE999", held.words().orElseThrow().ja());
    String id = held.reference();
    assertEquals(Status.PENDING, only(np.lookUp(asked(id))).status());
    tell("next", "{'authori_result':'40'}");
    assertEquals(Status.PENDING, only(np.change(changed(id, false))).status());
    assertEquals(
        Status.UNKNOWN, only(np.lookUp(changed(id, false))).status(), "told again if lost");
    assertEquals(Status.PENDING, only(np.lookUp(changed(id, true))).status());
    tell("payments/decide", "{'order':'SAMPLE-1','authori_result':'00'}");
    assertEquals(Status.ACCEPTED, only(np.lookUp(changed(id, true))).status());
    assertEquals(Status.ACCEPTED, only(np.lookUp(asked(id))).status());
  }

  @Test
  void aNoIsANoAndAChangeThatLosesItsCreditWaits() throws Exception {
    tell("next", "{'authori_result':'40'}");
    String id = only(np.request(asked())).reference();
    tell("payments/decide", "{'order':'SAMPLE-1','authori_result':'20','codes':['RE001']}");
    Receipt no = only(np.lookUp(asked(id)));
    assertEquals(Status.REFUSED, no.status());
    assertEquals("限度額超過（RE001）", no.words().orElseThrow().ja());
    tell("next", "{'authori_result':'20','codes':['RE001']}");
    Receipt waits = only(np.change(changed(id, false)));
    assertEquals(Status.PENDING, waits.status());
    assertEquals("限度額超過（RE001）", waits.words().orElseThrow().ja());
  }

  @Test
  void whateverAnswerIsLostIsDoneOnce() throws Exception {
    lost("register");
    ConnectorException e = assertThrows(ConnectorException.class, () -> np.request(asked()));
    assertEquals(Reason.NO_ANSWER, e.reason());
    Receipt found = only(np.lookUp(asked()));
    assertEquals(Status.ACCEPTED, found.status());
    assertEquals(1, tell("payments", "{}").at("/registered/SAMPLE-1").asInt());
    String id = found.reference();
    lost("update");
    assertThrows(ConnectorException.class, () -> np.change(changed(id, false)));
    assertEquals(Status.UNKNOWN, only(np.lookUp(changed(id, false))).status());
    assertEquals(Status.ACCEPTED, only(np.change(changed(id, false))).status());
    lost("ship");
    assertThrows(
        ConnectorException.class, () -> np.reportShipment(left(id, "123456789012", false)));
    assertEquals(Status.UNKNOWN, only(np.lookUp(left(id, "123456789012", false))).status());
    assertEquals(
        Status.ACCEPTED, only(np.reportShipment(left(id, "123456789012", false))).status());
    lost("cancel");
    assertThrows(ConnectorException.class, () -> np.cancelPayment(off(id)));
    assertEquals(Status.UNKNOWN, only(np.lookUp(off(id))).status());
    assertEquals(Status.ACCEPTED, only(np.cancelPayment(off(id))).status());
  }

  @Test
  void whereNpCannotBeAskedByTheOrderStaffLookForIt() throws Exception {
    Np careful = np("sp-sample", false);
    lost("register");
    assertThrows(ConnectorException.class, () -> careful.request(asked()));
    Receipt look = only(careful.lookUp(asked()));
    assertEquals(Status.REFUSED, look.status());
    assertTrue(look.words().orElseThrow().ja().contains("SAMPLE-1"), look.toString());
  }

  @Test
  void aCodeThatIsNotTakenNamesItsField() {
    ConnectorException wrong =
        assertThrows(ConnectorException.class, () -> np("other", true).check());
    assertEquals(Reason.UNAUTHORIZED, wrong.reason());
    assertEquals(".sp", wrong.field());
  }
}
