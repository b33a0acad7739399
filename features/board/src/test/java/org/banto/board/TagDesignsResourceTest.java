// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import static org.banto.board.Staff.HANAKO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.board.TagDesign.Behaviour;
import org.banto.board.TagDesignsResource.Edit;
import org.banto.board.TagDesignsResource.Merge;
import org.banto.board.TagDesignsResource.View;
import org.banto.fakes.Events;
import org.banto.fakes.MemoryFlow;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.flow.ChangeBatch;
import org.banto.house.TagMentions;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.junit.jupiter.api.Test;

class TagDesignsResourceTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);

  /** One saved search, that names one tag. */
  private static final class Search implements TagMentions {
    private String tag = "急ぎ";
    private final List<String> renamed = new ArrayList<>();

    @Override
    public List<Text> of(AccountId account, String asked) {
      return asked.equals(tag)
          ? List.of(new Text("保存した検索「朝」", "the saved search \"朝\""))
          : List.of();
    }

    @Override
    public void rename(AccountId account, String from, String to, Actor by) {
      renamed.add(from + ">" + to);
      tag = tag.equals(from) ? to : tag;
    }
  }

  private final MemoryOrders orders = new MemoryOrders();
  private final MemoryFlow flow = new MemoryFlow(orders);
  private final Search search = new Search();

  private interface Walk {
    void on(TagDesignsResource tags, TagDesigns designs, TagMover mover) throws Exception;
  }

  private void onBoth(Walk walk) throws Exception {
    BoardDatabase.onBoth(
        (jpa, data) -> {
          search.tag = "急ぎ";
          search.renamed.clear();
          TagDesigns designs = new TagDesigns(jpa);
          walk.on(
              new TagDesignsResource(designs, new Events(), List.of(search), CLOCK),
              designs,
              new TagMover(designs, orders, flow, List.of(search)));
        });
  }

  private static Edit named(String name) {
    return does(name, null);
  }

  private static Edit does(String name, Behaviour behaviour) {
    return new Edit(name, "#FFFFFF", "#b02318", null, "clock", null, null, behaviour);
  }

  private Set<String> tags(long id) {
    return orders.find(Orders.MAIN, Orders.everyday(id).id()).orElseThrow().tags();
  }

  @Test
  void aNameThatChangesKeepsItsIdAndOrdersAndSearchesFollow() throws Exception {
    onBoth(
        (tags, designs, mover) -> {
          orders.put(Orders.everyday(1).with(e -> e.tag("急ぎ")));
          orders.put(Orders.everyday(2));
          tags.keep("t1", named("急ぎ"), HANAKO);
          List<View> after = tags.keep("t1", named("至急"), HANAKO);
          assertEquals("t1", after.get(0).id());
          assertTrue(after.get(0).moves());
          mover.run();
          assertEquals(Set.of("VIP", "至急"), tags(1));
          assertEquals(Set.of("VIP"), tags(2));
          assertEquals("至急", search.tag);
          assertEquals(List.of(), designs.moves());
          assertEquals(false, tags.all(Orders.MAIN).get(0).moves());
        });
  }

  @Test
  void aHouseThatEndsInTheMiddleGoesOnAndANameMayChangeTwice() throws Exception {
    onBoth(
        (tags, designs, mover) -> {
          Order order = orders.put(Orders.everyday(1).with(e -> e.tag("急ぎ")));
          tags.keep("t1", named("急ぎ"), HANAKO);
          tags.keep("t1", named("至急"), HANAKO);
          tags.keep("t1", named("特急"), HANAKO);
          flow.before(() -> orders.put(orders.find(Orders.MAIN, order.id()).orElseThrow()));
          mover.run();
          assertTrue(tags(1).contains("急ぎ"), "somebody else was faster");
          mover.run();
          assertEquals(Set.of("VIP", "特急"), tags(1));
          tags.keep("t1", named("急ぎ"), HANAKO);
          mover.run();
          assertEquals(Set.of("VIP", "急ぎ"), tags(1));
          assertEquals(List.of(), designs.moves());
        });
  }

  @Test
  void aTagThatASavedSearchNamesIsAskedAboutBeforeItGoes() throws Exception {
    onBoth(
        (tags, designs, mover) -> {
          orders.put(Orders.everyday(1).with(e -> e.tag("急ぎ")));
          tags.keep("t1", named("急ぎ"), HANAKO);
          Rejection no = assertThrows(Rejection.class, () -> tags.drop("t1", false, HANAKO));
          assertEquals(Rejection.Kind.CONFLICT, no.kind());
          assertTrue(no.sentence().ja().contains("保存した検索「朝」"), no.sentence().ja());
          assertEquals(1, tags.all(Orders.MAIN).size());
          assertEquals(List.of(), tags.drop("t1", true, HANAKO));
          mover.run();
          assertEquals(Set.of("VIP"), tags(1));
          assertEquals(List.of(), search.renamed, "there is no name that it could have");
        });
  }

  @Test
  void oneIsMergedIntoAnother() throws Exception {
    onBoth(
        (tags, designs, mover) -> {
          orders.put(Orders.everyday(1).with(e -> e.tag("急ぎ")));
          orders.put(Orders.everyday(2).with(e -> e.tag("急ぎ").tag("至急")));
          tags.keep("t1", named("急ぎ"), HANAKO);
          tags.keep("t2", named("至急"), HANAKO);
          assertThrows(Rejection.class, () -> tags.merge("t1", new Merge("t1"), HANAKO));
          List<View> after = tags.merge("t1", new Merge("t2"), HANAKO);
          assertEquals(List.of("t2"), after.stream().map(View::id).toList());
          mover.run();
          assertEquals(Set.of("VIP", "至急"), tags(1));
          assertEquals(Set.of("VIP", "至急"), tags(2));
          assertEquals(List.of("急ぎ>至急"), search.renamed);
        });
  }

  @Test
  void whatCannotBeReadOrIsThereTwiceIsRefused() throws Exception {
    onBoth(
        (tags, designs, mover) -> {
          tags.keep("t1", named("急ぎ"), HANAKO);
          for (Edit wrong :
              List.of(
                  named("急ぎ"),
                  named(""),
                  named("あ".repeat(13)),
                  new Edit("薄い", "#999999", "#ffffff", null, null, null, null, null),
                  new Edit("色なし", "red", "#ffffff", null, null, null, null, null))) {
            assertThrows(Rejection.class, () -> tags.keep("t2", wrong, HANAKO), wrong.name());
          }
          tags.keep("t2", named("𠮷".repeat(12)), HANAKO);
        });
  }

  @Test
  void thereAreTwoHundredAtMost() throws Exception {
    onBoth(
        (tags, designs, mover) -> {
          for (int n = 1; n <= TagDesign.MOST; n++) {
            designs.keep(
                Orders.MAIN,
                TagRules.read("t" + n, named("タグ" + n)),
                java.util.Optional.empty(),
                "hanako",
                CLOCK.instant());
          }
          assertThrows(Rejection.class, () -> tags.keep("more", named("もう一つ"), HANAKO));
          tags.keep("t7", named("七"), HANAKO);
        });
  }

  @Test
  void contrastIsThatOfTheStandard() {
    assertEquals(21.0, TagContrast.of("#000000", "#ffffff"), 0.001);
    assertEquals(1.0, TagContrast.of("#123456", "#123456"), 0.001);
    assertEquals(4.54, TagContrast.of("#767676", "#ffffff"), 0.01);
  }

  @Test
  void aTagThatStopsHoldsTheOrderUntilAYes() throws Exception {
    onBoth(
        (tags, designs, mover) -> {
          tags.keep("t1", does("急ぎ", Behaviour.STOPS), HANAKO);
          tags.keep("t2", named("VIP"), HANAKO);
          StoppingTags check = new StoppingTags(designs);
          Order order = Orders.everyday(1).with(e -> e.tag("急ぎ"));
          assertEquals(
              List.of("tag.stops|急ぎ"),
              check.check(order, Desk.SHIP_WAIT).stream().map(Finding::key).toList());
          assertEquals(List.of(), check.check(Orders.everyday(2), Desk.SHIP_WAIT));
          assertEquals(List.of(), check.check(order, Desk.SHIPPED));
        });
  }

  @Test
  void aTagThatCarriesComesToTheOrderInWhoseParcelTheOtherTravelsOnce() throws Exception {
    onBoth(
        (tags, designs, mover) -> {
          Order lead = orders.put(Orders.everyday(1));
          Shipment travels =
              Orders.everyday(2).shipments().get(0).inParcelsOf(lead.shipments().get(0).number());
          Order other =
              orders.put(Orders.everyday(2).with(e -> e.tag("冷凍").tag("ただの印").shipment(travels)));
          tags.keep("t1", does("冷凍", Behaviour.CARRIES), HANAKO);
          CarriedTags carried = new CarriedTags(designs, orders, flow);
          ChangeBatch batch =
              new ChangeBatch(false, List.of(new ChangeBatch.Line(1, other.id(), "order.joined")));
          carried.take(Orders.MAIN, batch);
          assertEquals(Set.of("VIP", "冷凍"), tags(1));
          Order now = orders.find(Orders.MAIN, lead.id()).orElseThrow();
          orders.put(now.with(e -> e.untag("冷凍")));
          carried.take(Orders.MAIN, batch);
          assertEquals(Set.of("VIP"), tags(1), "staff have the last word");
        });
  }
}
