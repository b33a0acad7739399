// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banto.simulators.Answer;
import org.banto.simulators.Json;

/** {@code getSubStatusList}: the shop's own states within the mall's. */
final class SubStatusList implements Operation {
  @Override
  public Answer answer(ObjectNode request) {
    Messages messages = new Messages("GET_SUBSTATUSLIST");
    messages.add("INFO_101", "サブステータス一覧の取得に成功しました。");
    ObjectNode answer = Json.object();
    answer.set("MessageModelList", messages.list());
    ArrayNode states = answer.putArray("StatusModelList");
    state(states, 100, 1001, "確認中");
    state(states, 300, 1002, "取り寄せ中");
    return Answer.ok(answer);
  }

  private static void state(ArrayNode states, int progress, int id, String name) {
    states
        .addObject()
        .put("orderProgress", progress)
        .putArray("SubStatusModelList")
        .addObject()
        .put("subStatusId", id)
        .put("subStatusName", name)
        .put("orderby", 1);
  }
}
