// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.mall.engine.Json;
import org.banto.testkit.Answer;
import org.banto.testkit.FarSide;
import org.junit.jupiter.api.Test;

class GraphTest {
  private static final String JSON = "application/json";

  private static ConnectorException asked(Answer answer) {
    Graph graph = new Graph(new FarSide(r -> answer), SimulatedStore.account());
    return assertThrows(ConnectorException.class, () -> graph.ask(Operation.CHECK, Json.object()));
  }

  private static Answer error(String code) {
    return Answer.json(
        "{'errors':[{'message':'quotes what was asked','extensions':{'code':'" + code + "'}}]}");
  }

  @Test
  void aThrottledQueryWaitsUntilTheBucketHoldsIt() {
    Answer recorded = Answer.recorded(GraphTest.class, "throttled.response.json", JSON);
    ConnectorException e = asked(recorded);
    assertEquals(Reason.THROTTLED, e.reason());
    assertEquals(Optional.of(Duration.ofSeconds(11)), e.retryAfter());
  }

  @Test
  void aBucketThatRunsLowIsLeftToFillBeforeTheNextQuery() throws ConnectorException {
    List<Duration> rests = new ArrayList<>();
    double[] left = {1_800};
    Outbound outbound =
        new Outbound() {
          @Override
          public HttpResponse<byte[]> send(HttpRequest request) throws ConnectorException {
            return new FarSide(
                    r ->
                        Answer.json(
                            "{'data':{},'extensions':{'cost':{'throttleStatus':"
                                + "{'maximumAvailable':2000.0,'currentlyAvailable':"
                                + left[0]
                                + ",'restoreRate':100.0}}}}"))
                .send(request);
          }

          @Override
          public void rest(Duration pause) {
            rests.add(pause);
          }
        };
    Graph graph = new Graph(outbound, SimulatedStore.account());
    graph.ask(Operation.CHECK, Json.object());
    assertEquals(List.of(), rests);
    left[0] = 750;
    graph.ask(Operation.CHECK, Json.object());
    assertEquals(List.of(Duration.ofMillis(2_500)), rests);
  }

  @Test
  void whatShopifySaysInsideAGoodAnswerHasItsReasonAndItsSetting() {
    assertEquals(Reason.UNAUTHORIZED, asked(error("ACCESS_DENIED")).reason());
    assertEquals(".token", asked(error("ACCESS_DENIED")).field());
    assertEquals(Reason.UNAVAILABLE, asked(error("INTERNAL_SERVER_ERROR")).reason());
    assertEquals("apiVersion", asked(error("undefinedField")).field());
    assertEquals(Reason.MALFORMED, asked(error("")).reason());
    assertEquals("shop", asked(Answer.json(404, "{'errors':'Not Found'}")).field());
    assertEquals(Reason.MALFORMED, asked(Answer.json("{}")).reason());
  }

  @Test
  void aCommandThatMayHaveBeenDoneIsLookedUp() {
    for (Answer answer :
        new Answer[] {Answer.json("{}"), Answer.json("{'data':null}"), error("TIMEOUT")}) {
      Graph graph = new Graph(new FarSide(r -> answer), SimulatedStore.account());
      ConnectorException e =
          assertThrows(
              ConnectorException.class, () -> graph.command(Operation.CANCEL, Json.object()));
      assertEquals(Reason.NO_ANSWER, e.reason());
    }
  }

  @Test
  void errorsAreNotQuoted() {
    assertTrue(!asked(error("SOMETHING")).getMessage().contains("quotes"));
  }
}
