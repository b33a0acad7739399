// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banto.base.Address;
import org.banto.base.CommandId;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.base.TimeSlot;
import org.banto.connect.EditPart;
import org.banto.connect.Instruction.EditOrder;
import org.banto.connect.Payload;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.order.Destination;
import org.banto.order.PlacedOrder;
import org.banto.testkit.Samples;
import org.junit.jupiter.api.Test;

/** What staff change is told as it is written down for the mall, and no more than that. */
class EditsTest extends MallTest {
  private static final Set<EditPart> ALL =
      EnumSet.of(EditPart.RECIPIENT, EditPart.LINES, EditPart.WISH, EditPart.REMARKS);

  private String order(String kind) {
    return create("{'count':1,'kinds':['" + kind + "'],'progress':300,'lines':2}").get(0);
  }

  private JsonNode raw(String number) throws Exception {
    RmsAccount account = account("SL000000_sample", 0);
    OrderPages pages = new OrderPages(new Rms(outbound, account), account, time);
    return Rms.JSON.readTree(pages.fetch(List.of(number)).get(0).json());
  }

  private PlacedOrder placed(String number) throws Exception {
    return RakutenReader.read(
            new Payload(RawOrder.MEDIA_TYPE, Rms.JSON.writeValueAsBytes(raw(number))))
        .placed();
  }

  private Receipt edit(String number, Set<EditPart> parts, UnaryOperator<PlacedOrder> change)
      throws Exception {
    EditOrder edit =
        new EditOrder(
            new CommandId("edit/" + number),
            Samples.order(1, number, change.apply(placed(number))),
            parts);
    return shop.edit(List.of(edit)).get(0);
  }

  private static PlacedOrder at(PlacedOrder p, UnaryOperator<Person> who) {
    Destination one = p.destinations().get(0);
    return p.withDestinations(List.of(one.to(who.apply(one.recipient()))));
  }

  private static PlacedOrder moved(PlacedOrder p) {
    return at(p, who -> who.at(new Address("1000002", "東京都", "千代田区", "架空町4-5-6", "")));
  }

  private static PlacedOrder wished(PlacedOrder p, TimeSlot slot) {
    return p.withWish(new DeliveryWish(p.wish().date(), Optional.of(slot)));
  }

  @Test
  void allPartsOfOneEditAreToldAndReadBack() throws Exception {
    String number = order("COOL");
    PlacedOrder wanted = Samples.remarked(wished(moved(placed(number)), TimeSlot.MORNING), "急ぎで");
    assertEquals(Status.ACCEPTED, edit(number, ALL, p -> wanted).status());
    assertEquals(Set.of(), EditPart.between(placed(number), wanted));
    assertEquals(3, truth(number).path("edits").asInt());
    assertEquals(Status.ACCEPTED, edit(number, ALL, p -> wanted).status());
    assertEquals(3, truth(number).path("edits").asInt(), "what it says already is not told");
  }

  @Test
  void whatTheBuyerChangedAtTheSameTimeStays() throws Exception {
    String number = order("COOL");
    PlacedOrder here = placed(number);
    tell("orders/edit", "{'orderNumber':'" + number + "','set':{'remarks':'ポストへ'}}");
    edit(number, Set.of(EditPart.RECIPIENT), p -> moved(here));
    assertEquals("ポストへ", placed(number).remarks());
    assertEquals(moved(here).destinations(), placed(number).destinations());
  }

  @Test
  void theMemoKeepsWhatTheShopWroteInIt() throws Exception {
    String number = order("COOL");
    tell(
        "orders/edit",
        "{'orderNumber':'" + number + "','set':{'memo':'常連','operator':'花子','subStatusId':7}}");
    JsonNode before = raw(number);
    edit(number, Set.of(EditPart.WISH), p -> wished(p, TimeSlot.hours(14, 16)));
    JsonNode after = raw(number);
    assertEquals(1416, after.path("shippingTerm").asInt());
    assertEquals("常連", after.path("memo").asText());
    assertEquals("花子", after.path("operator").asText());
    assertEquals(7, after.path("subStatusId").asInt());
    assertEquals(before.path("DeliveryModel"), after.path("DeliveryModel"));
  }

  private void refused(String kind, EditPart part, UnaryOperator<PlacedOrder> change, String why)
      throws Exception {
    String number = order(kind);
    Receipt receipt = edit(number, Set.of(part), change);
    assertEquals(Status.REFUSED, receipt.status());
    assertTrue(receipt.words().get().ja().contains(why), receipt.words().get().ja());
    assertEquals(0, truth(number).path("edits").asInt());
  }

  @Test
  void whatNoProgramCanTellIsLeftToStaff() throws Exception {
    refused("COOL", EditPart.AMOUNTS, p -> p, "金額は、モールの画面で");
    refused("COOL", EditPart.BUYER, p -> p, "注文者は、モールの画面で");
    refused("WRAPPING", EditPart.RECIPIENT, EditsTest::moved, "ラッピング");
    TimeSlot evening = new TimeSlot("夕方", Optional.empty(), Optional.empty());
    refused("COOL", EditPart.WISH, p -> wished(p, evening), "夕方");
    refused(
        "COOL",
        EditPart.RECIPIENT,
        p ->
            at(
                moved(p),
                w -> new Person(w.name(), w.kana(), "架空商店", w.address(), w.phone(), w.mail())),
        "会社名");
  }

  @Test
  void moreGoodsAreToldAndTheAmountsFollow() throws Exception {
    String number = order("COOL");
    PlacedOrder before = placed(number);
    Receipt receipt =
        edit(
            number,
            Set.of(EditPart.LINES, EditPart.AMOUNTS),
            p -> p.withLines(p.lines().stream().map(l -> l.packed(l.quantity() + 1)).toList()));
    assertEquals(Status.ACCEPTED, receipt.status());
    PlacedOrder after = placed(number);
    assertTrue(after.amounts().due().get().value() > before.amounts().due().get().value());
  }
}
