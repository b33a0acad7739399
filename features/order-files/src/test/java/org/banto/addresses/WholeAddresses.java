// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.banto.base.Address;
import org.banto.base.Desk;
import org.banto.flow.Check;
import org.banto.house.AddressFields;
import org.banto.order.Finding;
import org.banto.order.Order;

/** The room of addresses as it is, with the postal master inside. */
public final class WholeAddresses {
  private final PostalRoom postal = new PostalRoom(Path.of("target/no-import"));

  /** How addresses get into their fields. */
  public AddressFields fields() {
    return new PostalAddresses(postal);
  }

  /** Everything that these checks of the room have against an order on its way to the label. */
  public List<Finding> findings(Order order) {
    List<Check> checks =
        List.of(
            new AddressCheck(postal),
            new HouseNumberCheck(postal),
            new PhoneCheck(),
            new NameCheck());
    return checks.stream().flatMap(c -> c.check(order, Desk.NEW).stream()).toList();
  }

  /** Addresses of all Japan, one of every town that has a name, up to the town. */
  public static List<Address> towns() throws IOException {
    List<Address> all = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(PostalRoom.class.getResourceAsStream("postal.tsv.gz")),
                StandardCharsets.UTF_8))) {
      String[] city = {};
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] f = line.split("\t", -1);
        if (f[0].equals("C")) {
          city = f;
        } else if (f.length == 3 && f[2].isEmpty() && f[1].matches("[^（、〜～]+")) {
          all.add(new Address(f[0], city[2], city[3], f[1], ""));
        }
      }
    }
    return all;
  }

  /** Those of these whose words name one zip and no other. */
  public List<Address> certain(List<Address> towns, int count) {
    List<Address> all = new ArrayList<>();
    for (Address town : towns) {
      Address a = new Address("9999998", town.prefecture(), town.city(), town.street() + "1-2", "");
      AddressMatch match = AddressMatch.of(postal.master(), a);
      Finding.Fix fix = AddressProposal.of(postal.master(), a, match, 0);
      if (town.zip().equals(fix.values().get("zip"))) {
        all.add(town);
      }
      if (all.size() == count) {
        break;
      }
    }
    return all;
  }
}
