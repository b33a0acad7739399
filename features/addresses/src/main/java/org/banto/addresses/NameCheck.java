// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banto.base.Desk;
import org.banto.base.Person;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.order.Destination;
import org.banto.order.Finding;
import org.banto.order.Finding.Fix;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether the name on the label can be somebody's: no error of a spreadsheet, no number, no marks. */
@Component
public final class NameCheck implements Check {
  private static final Pattern NOBODY =
      Pattern.compile(
          "#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!)"
              + "|(?i:null|undefined|nan|none|n/a)"
              + "|[\\p{Punct}\\p{S}。、・ー〓※\\s]+"
              + "|[0-9\\-,.\\s]+"
              + "|.*(\uFFFD|\\?\\?).*");

  @Activate
  public NameCheck() {}

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (!RoomFindings.beforeLabel(order, leaving)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    List<Destination> all = order.placed().destinations();
    for (int i = 0; i < all.size(); i++) {
      look(order, i, all.get(i).recipient()).ifPresent(found::add);
    }
    Person buyer = order.placed().buyer();
    if (found.isEmpty() && !buyer.name().isBlank() && !good(buyer.name())) {
      found.add(
          AddressFindings.OURS.warn(
              "name.implausible",
              RoomFindings.digest("buyer", buyer.name()),
              "注文者の氏名が名前ではないようです（表計算ソフトのエラー表示・数字・記号）。確認してください。",
              "The buyer's name seems to be no name."));
    }
    return found;
  }

  private static Optional<Finding> look(Order order, int i, Person to) {
    String name = to.name().isBlank() ? to.company() : to.name();
    if (good(name)) {
      return Optional.empty();
    }
    Fix fix = fix(order.placed().buyer(), to, i);
    String subject = RoomFindings.digest(Integer.toString(i), name);
    return Optional.of(
        name.isBlank()
            ? AddressFindings.OURS.warn(
                "name.missing",
                subject,
                "お届け先の氏名がありません。" + next(fix),
                "The recipient has no name.",
                fix)
            : AddressFindings.OURS.warn(
                "name.implausible",
                subject,
                "お届け先の氏名が名前ではないようです（表計算ソフトのエラー表示・数字・記号）。" + next(fix),
                "The recipient's name seems to be no name.",
                fix));
  }

  private static String next(Fix fix) {
    return fix.proposes() ? "注文者の氏名にする修正案があります。" : "購入者に確認してください。";
  }

  /** The buyer, when it goes to the buyer's own place or telephone. */
  private static Fix fix(Person buyer, Person to, int i) {
    String phone = PhoneNumber.digits(to.phone());
    boolean same =
        (!phone.isEmpty() && PhoneNumber.digits(buyer.phone()).equals(phone))
            || FoldedText.of(buyer.address().oneLine())
                .equals(FoldedText.of(to.address().oneLine()));
    return same && good(buyer.name())
        ? new Fix(
            "address.replace", Map.of("destination", Integer.toString(i), "name", buyer.name()))
        : Fix.at(i);
  }

  static boolean good(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    return !plain.isEmpty() && !NOBODY.matcher(plain).matches();
  }
}
