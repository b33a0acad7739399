// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.banto.base.Desk;
import org.banto.base.Person;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Finding.Fix;
import org.banto.order.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Name and phone of a recipient: what cannot be true is found, by whichever way it came. */
class RecipientTest {
  private static List<Finding> found(Check check, UnaryOperator<Orders> edit) {
    return check.check(Orders.order(edit), Desk.NEW);
  }

  private static Finding only(Check check, UnaryOperator<Orders> edit) {
    List<Finding> found = found(check, edit);
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }

  @Test
  void anOrdinaryOrderHasNothingAgainstIt() {
    for (Check check : List.of(new PhoneCheck(), new NameCheck())) {
      assertEquals(List.of(), found(check, o -> o), check.getClass().getSimpleName());
    }
  }

  @Test
  void aRecipientWithoutPhoneNumberIsFound() {
    assertEquals("phone.missing", only(new PhoneCheck(), o -> o.phone("")).code());
    assertEquals("phone.missing", only(new PhoneCheck(), o -> o.phone("03-12")).code());
  }

  @Test
  void anOrderThatCouldNotBeReadHasNoFindingsOfItsContents() {
    for (Check check : List.of(new PhoneCheck(), new NameCheck())) {
      assertEquals(List.of(), check.check(org.banto.fakes.Orders.unread(1), Desk.NEW));
    }
  }

  @ParameterizedTest
  @Tag("data.D7")
  @CsvSource({
    "9012345678,09012345678",
    "312345678,0312345678",
    "81-90-1234-5678,09012345678",
    "+81 (0)3-1234-5678,0312345678",
    "００８１９０１２３４５６７８,09012345678"
  })
  void aPhoneThatLostItsFirstZeroIsFoundAndItsNumberProposed(String said, String meant) {
    Finding f = found(new PhoneCheck(), o -> o.phone(said)).get(0);
    assertEquals("phone.form", f.code());
    assertEquals(new Fix("address.replace", Map.of("destination", "0", "phone", meant)), f.fix());
  }

  @ParameterizedTest
  @Tag("data.D7")
  @ValueSource(
      strings = {
        "0901234567",
        "031234567890",
        "00000000000",
        "03-1234-5678/090-1234-5678",
        "1234567890"
      })
  void aPhoneOfAWrongLengthIsFound(String said) {
    assertEquals("phone.form", found(new PhoneCheck(), o -> o.phone(said)).get(0).code());
  }

  @ParameterizedTest
  @Tag("data.D7")
  @ValueSource(
      strings = {
        "03-0000-0000",
        "06-0000-5678",
        "０９０－１２３４－５６７８",
        "0120-123-456",
        "0800-123-4567",
        "050-1234-5678",
        "0980-00-0000",
        "011-000-0002",
        "04-7100-0000"
      })
  void aPhoneOfJapanIsGood(String said) {
    assertEquals(List.of(), found(new PhoneCheck(), o -> o.phone(said)));
  }

  @ParameterizedTest
  @Tag("data.D7")
  @ValueSource(
      strings = {
        "#N/A", "#REF!", "#VALUE!", "?", "？？", "12345", "１２３", "null", "・・・", "見本 ??", "-"
      })
  void aNameThatIsNobodysIsFoundAndTheBuyersProposedWhereItGoesThere(String name) {
    Order order = named(name);
    Finding f = new NameCheck().check(order, Desk.NEW).get(0);
    assertEquals("name.implausible", f.code());
    assertEquals("番頭 花子", f.fix().values().get("name"));
    assertEquals("0", f.fix().values().get("destination"));
  }

  @ParameterizedTest
  @Tag("data.D7")
  @ValueSource(strings = {"髙﨑 𠮷乃", "O'Neill", "李 ?", "№1 商店", "一", "J.", "株式会社１２３"})
  void aRareNameIsGood(String name) {
    assertEquals(List.of(), new NameCheck().check(named(name), Desk.NEW));
  }

  private static Order named(String name) {
    Order order = Orders.order(o -> o);
    Person to = order.placed().buyer();
    Person put = new Person(name, to.kana(), "", to.address(), to.phone(), to.mail());
    return order.with(
        e ->
            e.placed(
                order
                    .placed()
                    .withDestinations(List.of(order.placed().destinations().get(0).to(put)))));
  }
}
