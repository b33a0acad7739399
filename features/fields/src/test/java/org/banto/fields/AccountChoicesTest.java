// SPDX-License-Identifier: Apache-2.0
package org.banto.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.banto.base.AccountId;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.banto.order.AccountChoices;
import org.banto.order.FieldValues;
import org.banto.order.OrderField;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderField.Values;
import org.banto.order.OrderFields;
import org.junit.jupiter.api.Test;

class AccountChoicesTest {
  private static final AccountId MAIN = new AccountId("main");
  private static final AccountId OSAKA = new AccountId("osaka");

  private static OrderField field(String id, Map<String, Text> closed) {
    return new OrderField(
        id,
        Text.same(id),
        Type.TEXT,
        Scope.ORDER,
        false,
        false,
        closed,
        Values.each(o -> FieldValues.NONE));
  }

  private static List<List<String>> offered(AccountId account, AccountChoices... all) {
    OrderFields brought =
        () ->
            List.of(
                field("gifts.paper", Map.of()),
                field("gifts.state", Map.of("DONE", Text.same("済み"))),
                field("gifts.memo", Map.of()));
    return new FieldsResource(List.of(brought), List.of(all))
        .fields(account).stream()
            .map(row -> row.choices().stream().map(Parameter.Choice::value).toList())
            .toList();
  }

  @Test
  void aFieldHasTheValuesThatTheAccountHasSet() {
    AccountChoices papers =
        account -> {
          String paper = account.equals(MAIN) ? "赤" : "青";
          return Map.of("gifts.paper", Map.of(paper, Text.same(paper + "い紙")));
        };
    assertEquals(List.of(List.of("赤"), List.of("DONE"), List.of()), offered(MAIN, papers));
    assertEquals(List.of(List.of("青"), List.of("DONE"), List.of()), offered(OSAKA, papers));
  }

  @Test
  void aClosedListIsNobodyElses() {
    AccountChoices other = account -> Map.of("gifts.state", Map.of("X", Text.same("x")));
    assertEquals(List.of(List.of(), List.of("DONE"), List.of()), offered(MAIN, other));
  }

  @Test
  void theFieldsAreThereWhereTheirChoicesCannotBeAsked() {
    AccountChoices broken =
        account -> {
          throw new IllegalStateException("its settings are away");
        };
    assertEquals(List.of(List.of(), List.of("DONE"), List.of()), offered(MAIN, broken));
  }
}
