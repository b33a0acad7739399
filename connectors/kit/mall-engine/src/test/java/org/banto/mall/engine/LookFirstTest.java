// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.junit.jupiter.api.Test;

class LookFirstTest {
  private final Set<String> confirmed = new HashSet<>();
  private final List<String> acts = new ArrayList<>();
  private Optional<Reason> trouble = Optional.empty();
  private final LookFirst<Boolean> mall =
      new LookFirst<>(
          new Text("見本モール", "Sample Mall"),
          order ->
              order.equals("gone") ? Optional.empty() : Optional.of(confirmed.contains(order)));

  @Test
  void whatIsDoneAlreadyIsNotDoneAgain() throws ConnectorException {
    confirmed.add("1");
    assertEquals(List.of(Status.ACCEPTED, Status.ACCEPTED), statuses(perform("1", "2")));
    assertEquals(List.of("2"), acts);
  }

  @Test
  void anOrderThatIsNotThereIsRefusedWithWords() throws ConnectorException {
    Receipt receipt = perform("gone").get(0);
    assertEquals(Status.REFUSED, receipt.status());
    assertEquals(
        Optional.of(new Text("見本モール にこの注文がありません", "Sample Mall has no such order")),
        receipt.words());
  }

  @Test
  void whatWasDoneBeforeTroubleIsToldAndTheOneInDoubtIsUnknown() throws ConnectorException {
    confirmed.add("1");
    trouble = Optional.of(Reason.NO_ANSWER);
    assertEquals(List.of(Status.ACCEPTED, Status.UNKNOWN), statuses(perform("1", "2", "3")));
    trouble = Optional.of(Reason.THROTTLED);
    assertEquals(List.of(Status.ACCEPTED), statuses(perform("1", "2", "3")));
    assertThrows(ConnectorException.class, () -> perform("2", "1"));
  }

  @Test
  void aTurnIsBoundedAndTellsOneThingOfEachOrder() throws ConnectorException {
    assertEquals(3, perform("1", "1", "2", "3", "4").size());
    assertEquals(List.of("1", "2", "3"), acts);
  }

  @Test
  void lookingUpDoesNothing() throws ConnectorException {
    confirmed.add("1");
    List<Instruction> all = List.of(confirm("1"), confirm("2"), confirm("gone"));
    assertEquals(
        List.of(Status.ACCEPTED, Status.UNKNOWN, Status.REFUSED),
        statuses(mall.lookUp(all, 10, LookFirstTest::known)));
    assertEquals(List.of(), acts);
  }

  private List<Receipt> perform(String... orders) throws ConnectorException {
    List<ConfirmOrder> all = List.of(orders).stream().map(LookFirstTest::confirm).toList();
    return mall.perform(all, 3, LookFirstTest::known, this::act);
  }

  private static Optional<Receipt> known(Instruction one, boolean confirmed) {
    return confirmed ? Optional.of(Receipt.accepted(one.id(), "")) : Optional.empty();
  }

  private Optional<Receipt> act(ConfirmOrder one, boolean confirmed) throws ConnectorException {
    if (trouble.isPresent()) {
      throw new ConnectorException(trouble.get(), Text.same("trouble"));
    }
    acts.add(one.order());
    return Optional.of(Receipt.accepted(one.id(), one.order()));
  }

  private static ConfirmOrder confirm(String order) {
    return new ConfirmOrder(new CommandId("confirm/" + order), order);
  }

  private static List<Status> statuses(List<Receipt> receipts) {
    return receipts.stream().map(Receipt::status).toList();
  }
}
