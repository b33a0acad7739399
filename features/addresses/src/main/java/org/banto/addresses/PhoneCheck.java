// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Desk;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.order.Destination;
import org.banto.order.Finding;
import org.banto.order.Finding.Fix;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Every recipient needs a phone number that can be dialled: carriers call before they turn back. */
@Component
public final class PhoneCheck implements Check {
  private static final int SHORTEST = 10;

  @Activate
  public PhoneCheck() {}

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (!RoomFindings.beforeLabel(order, leaving)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    List<Destination> all = order.placed().destinations();
    for (int i = 0; i < all.size(); i++) {
      look(order, i, all.get(i)).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Finding> look(Order order, int i, Destination d) {
    String phone = d.recipient().phone();
    if (PhoneNumber.good(phone)) {
      return Optional.empty();
    }
    String subject = RoomFindings.digest(phone, d.key());
    Optional<String> meant = PhoneNumber.meant(phone);
    if (meant.isPresent()) {
      return Optional.of(
          AddressFindings.OURS.warn(
              "phone.form",
              subject,
              "お届け先の電話番号の先頭の0が消えているか、国番号で始まっています。修正案があります。",
              "The phone number has lost its first 0 or begins with 81. A correction is proposed.",
              replace(i, meant.get())));
    }
    String digits = PhoneNumber.digits(phone);
    if (digits.length() >= SHORTEST) {
      return Optional.of(
          AddressFindings.OURS.warn(
              "phone.form",
              subject,
              "お届け先の電話番号が日本の電話番号の形ではありません（市外局番か携帯電話の番号から10桁か11桁）。確認してください。",
              "The recipient's phone number is none of Japan.",
              ofBuyer(order, i)));
    }
    String state = digits.isEmpty() ? "ありません" : "短すぎます";
    return Optional.of(
        AddressFindings.OURS.warn(
            "phone.missing",
            subject,
            "お届け先の電話番号が" + state + "。購入者に確認してください。",
            "The recipient's phone number is missing or too short.",
            ofBuyer(order, i)));
  }

  /** Carriers may as well call the buyer. */
  private static Fix ofBuyer(Order order, int i) {
    String phone = order.placed().buyer().phone();
    return PhoneNumber.good(phone) ? replace(i, phone) : Fix.at(i);
  }

  private static Fix replace(int i, String phone) {
    return new Fix("address.replace", Map.of("destination", Integer.toString(i), "phone", phone));
  }
}
