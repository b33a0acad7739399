// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.base.OrderId;
import org.banto.house.ActRequest;
import org.banto.web.ActionsResource.Action;
import org.junit.jupiter.api.Test;

/** An action as it is sent, and as a job that was cut off keeps it. */
class BulkActionTest {
  private static Action read(String json) throws JsonProcessingException {
    return Json.MAPPER.readValue(json, Action.class);
  }

  @Test
  void whatStandsBesideItsPartsIsAnArgument() throws JsonProcessingException {
    Action action = read("{\"action\":\"hold\",\"ids\":[1,2],\"box\":7,\"reason\":\"r\"}");
    assertEquals(List.of(1L, 2L), action.ids());
    assertEquals("r", action.why());
    assertEquals(new ActRequest.Named("hold", Map.of("box", "7")), action.request());
  }

  @Test
  void whatAJobKeepsIsReadAgain() throws JsonProcessingException {
    Action action = read("{\"action\":\"move\",\"ids\":[1],\"desk\":\"SHIP_WAIT\"}");
    BulkAction.Rest rest = BulkAction.Rest.all(action, List.of(new OrderId(1)));
    String kept = Json.MAPPER.writeValueAsString(rest);
    assertEquals(rest, BulkAction.Rest.read(kept).orElseThrow());
  }

  @Test
  void whatACrashKeptAsLeftIsLeftOutWhereItWasChanged() throws JsonProcessingException {
    Action action = read("{\"action\":\"move\",\"ids\":[1,2,3],\"desk\":\"SHIP_WAIT\"}");
    List<OrderId> ids = List.of(new OrderId(1), new OrderId(2), new OrderId(3));
    BulkAction.Rest rest = BulkAction.Rest.all(action, ids).after(1, 1);
    BulkAction.Rest left = rest.without(Set.of(new OrderId(1), new OrderId(3)));
    assertEquals(List.of(new OrderId(2)), left.ids());
    assertEquals(List.of(2L, 2L, 3L), List.of(left.done(), left.applied(), left.total()));
  }

  @Test
  void whatTheProgramOfBeforeKeptIsReadToo() {
    String kept =
        """
        {"action":{"action":"move","ids":[],"query":null,"desk":"SHIP_WAIT","box":null,\
        "reason":null,"code":null},"ids":[5],"done":3,"applied":2}""";
    BulkAction.Rest rest = BulkAction.Rest.read(kept).orElseThrow();
    assertEquals(
        new ActRequest.Named("move", Map.of("desk", "SHIP_WAIT")), rest.action().request());
    assertEquals(4, rest.total());
  }
}
