// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Finding.Fix;
import org.banto.order.Finding.Level;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** A new order whose buyer's mail address cannot be written to says so before a mail is due. */
@Component
public final class MailAddressCheck implements Check {
  @Activate
  public MailAddressCheck() {}

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    String address = order.placed().buyer().mail();
    if (leaving != Desk.NEW || address.isBlank()) {
      return List.of();
    }
    Optional<Text> fault = MailAddress.fault(address.strip());
    return fault.map(why -> finding(address, why.ja())).stream().toList();
  }

  private static Finding finding(String address, String why) {
    return new Finding(
        Level.WARN,
        "mail.address",
        digest(address),
        "banto-mail-out",
        "購入者の" + why + "。直すまでメールは送られません。",
        "No mail can be sent to the buyer's mail address as it stands.",
        Fix.NONE);
  }

  private static String digest(String address) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(address.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
