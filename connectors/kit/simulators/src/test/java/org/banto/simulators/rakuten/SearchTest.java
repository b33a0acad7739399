// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.banto.simulators.Json;
import org.banto.simulators.Simulator;
import org.banto.simulators.run.RealTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);

  private Simulator mall;
  private MallCaller caller;

  @BeforeEach
  void open() throws Exception {
    mall = RakutenMall.open(RealTime.forTests().withOrders(250, 3).withClock(NOON));
    caller = new MallCaller(mall);
  }

  @AfterEach
  void close() throws Exception {
    mall.close();
  }

  private JsonNode search(String more, int size, int page) throws Exception {
    return caller.call(
        "searchOrder",
        "{'dateType':1,'startDatetime':'2026-11-20T00:00:00+0900',"
            + "'endDatetime':'2026-11-24T12:00:00+0900',"
            + more
            + "'PaginationRequestModel':{'requestRecordsAmount':"
            + size
            + ",'requestPage':"
            + page
            + "}}");
  }

  private List<String> page(int size, int page) throws Exception {
    return Json.texts(search("", size, page).path("orderNumberList"));
  }

  @Test
  void pagesTogetherHoldEachOrderOnceOldestFirst() throws Exception {
    List<String> all = new ArrayList<>();
    for (int p = 1; p <= 3; p++) {
      all.addAll(page(100, p));
    }
    assertEquals(250, all.size());
    assertEquals(250, new HashSet<>(all).size());
    assertEquals(all.stream().sorted().toList(), all);
    JsonNode about = search("", 100, 1).path("PaginationResponseModel");
    assertEquals(250, about.path("totalRecordsAmount").asInt());
    assertEquals(3, about.path("totalPages").asInt());
  }

  @Test
  void onlyTheAskedProgressIsFound() throws Exception {
    List<String> some =
        Json.texts(search("'orderProgressList':[200],", 100, 1).path("orderNumberList"));
    assertTrue(some.size() > 0);
    for (String number : some) {
      assertEquals(200, caller.order(number).path("orderProgress").asInt());
    }
  }

  @Test
  void listsAreNullAtZeroHits() throws Exception {
    JsonNode none = search("'orderProgressList':[900],", 100, 1);
    assertEquals(List.of("SEARCH_ORDER_INFO_102"), MallCaller.codes(none));
    assertTrue(none.path("orderNumberList").isNull());
    assertTrue(none.path("PaginationResponseModel").path("totalPages").isNull());
  }

  @Test
  void anyOtherTimeFormatIsError011() throws Exception {
    for (String bad :
        List.of("2026-11-20T00:00:00+09:00", "2026-11-20T00:00:00Z", "2026-11-19T15:00:00+0000")) {
      JsonNode answer =
          caller.call(
              "searchOrder",
              "{'dateType':1,'startDatetime':'"
                  + bad
                  + "','endDatetime':'2026-11-24T12:00:00+0900',"
                  + "'PaginationRequestModel':{'requestRecordsAmount':30,'requestPage':1}}");
      assertEquals(List.of("SEARCH_ORDER_ERROR_011"), MallCaller.codes(answer));
    }
  }

  @Test
  void moreThan63DaysOrAThousandAPageIsRefused() throws Exception {
    JsonNode wide =
        caller.call(
            "searchOrder",
            "{'dateType':1,'startDatetime':'2026-09-01T00:00:00+0900',"
                + "'endDatetime':'2026-11-24T12:00:00+0900',"
                + "'PaginationRequestModel':{'requestRecordsAmount':30,'requestPage':1}}");
    assertEquals(List.of("SEARCH_ORDER_ERROR_023"), MallCaller.codes(wide));
    assertEquals(List.of("SEARCH_ORDER_ERROR_011"), MallCaller.codes(search("", 1001, 1)));
  }

  @Test
  void pagingMustBeNested() throws Exception {
    JsonNode flat =
        caller.call(
            "searchOrder",
            "{'dateType':1,'startDatetime':'2026-11-20T00:00:00+0900',"
                + "'endDatetime':'2026-11-24T12:00:00+0900','requestPage':1}");
    assertEquals(List.of("SEARCH_ORDER_ERROR_009"), MallCaller.codes(flat));
  }

  @Test
  void pagesGoWrongWhenTold() throws Exception {
    List<String> one = page(100, 1);
    List<String> two = page(100, 2);
    caller.control("faults", "{'fault':'DUPLICATE_PAGE','operation':'searchOrder'}");
    assertEquals(one, page(100, 2));
    caller.control("faults", "{'fault':'SHIFTED_PAGE','operation':'searchOrder'}");
    assertEquals(two.subList(1, 100), page(100, 2));
    caller.control("faults", "{'fault':'REORDERED_PAGE','operation':'searchOrder'}");
    List<String> mixed = page(100, 1);
    assertTrue(!mixed.equals(one) && new HashSet<>(mixed).equals(new HashSet<>(one)));
  }

  @Test
  void getOrderWantsAVersionAndAtMostAHundredNumbers() throws Exception {
    List<String> many = page(101, 1);
    String list = "'orderNumberList':['" + String.join("','", many) + "']";
    assertEquals(
        List.of("GET_ORDER_ERROR_011"),
        MallCaller.codes(caller.call("getOrder", "{'version':10," + list + "}")));
    String one = "'orderNumberList':['" + many.get(0) + "','400001-20260101-0000000001']";
    assertEquals(
        List.of("GET_ORDER_ERROR_009"), MallCaller.codes(caller.call("getOrder", "{" + one + "}")));
    JsonNode found = caller.call("getOrder", "{'version':10," + one + "}");
    assertEquals(List.of("GET_ORDER_WARNING_101", "GET_ORDER_INFO_101"), MallCaller.codes(found));
    assertEquals(1, found.path("OrderModelList").size());
  }
}
