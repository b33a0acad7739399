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
abstract class TagActions implements OrderAction {
  private static final Parameter TAG = Parameter.text("tag", new Text("タグ", "Tag"), 50);

  private final Description is;
  private final boolean gives;
  private final Decision stays;

  private TagActions(String id, Text name, boolean gives, Text stays) {
    this.is = new Description(id, name, "orders.edit", List.of(TAG));
    this.gives = gives;
    this.stays = Decision.Stop.of(stays);
  }

  @Override
  public final Description description(AccountId account) {
    return is;
  }

  @Override
  public final Function<Order, Decision> decide(AccountId account, Request request) {
    String tag = request.arguments().get("tag").strip();
    String did = (gives ? "タグを付けました: " : "タグを外しました: ") + tag;
    return order ->
        order.tags().contains(tag) == gives
            ? stays
            : new Decision.Go(
                order.with(e -> gives ? e.tag(tag) : e.untag(tag)), "order.tagged", did);
  }

  /** Gives one. */
  @Component(
      service = OrderAction.class,
      configurationPid = "banto.function.order-tags",
      configurationPolicy = ConfigurationPolicy.REQUIRE)
  public static final class Give extends TagActions {
    public Give() {
      super(
          "tags.give",
          new Text("タグを付ける", "Give a tag"),
          true,
          new Text("このタグはもう付いています", "It has this tag already"));
    }
  }

  /** Takes one away. */
  @Component(
      service = OrderAction.class,
      configurationPid = "banto.function.order-tags",
      configurationPolicy = ConfigurationPolicy.REQUIRE)
  public static final class Take extends TagActions {
    public Take() {
      super(
          "tags.take",
          new Text("タグを外す", "Take a tag away"),
          false,
          new Text("このタグは付いていません", "It does not have this tag"));
    }
  }
}
