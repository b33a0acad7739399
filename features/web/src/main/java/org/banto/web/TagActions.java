// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.List;
import java.util.function.Function;
import org.banto.base.AccountId;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Tags given to many orders, and taken from them (タグ機能). */
public final class TagActions {
  private static final Parameter TAG = Parameter.text("tag", new Text("タグ", "Tag"), 50);

  private TagActions() {}

  private static OrderAction.Description description(String id, Text name) {
    return new OrderAction.Description(id, name, "orders.edit", List.of(TAG));
  }

  private static String tag(OrderAction.Request request) {
    return request.arguments().get("tag").strip();
  }

  /** Gives one. */
  @Component(
      configurationPid = "banto.function.order-tags",
      configurationPolicy = ConfigurationPolicy.REQUIRE)
  public static final class Give implements OrderAction {
    private static final Description IS =
        TagActions.description("tags.give", new Text("タグを付ける", "Give a tag"));

    @Override
    public Description description(AccountId account) {
      return IS;
    }

    @Override
    public Function<Order, Decision> decide(AccountId account, Request request) {
      String tag = tag(request);
      return order ->
          order.tags().contains(tag)
              ? Decision.Stop.of(new Text("このタグはもう付いています", "It has this tag already"))
              : new Decision.Go(order.with(e -> e.tag(tag)), "order.tagged", "タグを付けました: " + tag);
    }
  }

  /** Takes one away. */
  @Component(
      configurationPid = "banto.function.order-tags",
      configurationPolicy = ConfigurationPolicy.REQUIRE)
  public static final class Take implements OrderAction {
    private static final Description IS =
        TagActions.description("tags.take", new Text("タグを外す", "Take a tag away"));

    @Override
    public Description description(AccountId account) {
      return IS;
    }

    @Override
    public Function<Order, Decision> decide(AccountId account, Request request) {
      String tag = tag(request);
      return order ->
          order.tags().contains(tag)
              ? new Decision.Go(order.with(e -> e.untag(tag)), "order.tagged", "タグを外しました: " + tag)
              : Decision.Stop.of(new Text("このタグは付いていません", "It does not have this tag"));
    }
  }
}
