// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.util.Locale;

/** Whether the shop's own mail server vouches for a sender (RFC 8601). */
final class Proof {
  private Proof() {}

  /**
   * Whether it does.
   *
   * @param server the only server whose word counts; anybody can write such a header
   */
  static boolean of(ParsedMail mail, String server) {
    String wanted = server.toLowerCase(Locale.ROOT);
    for (String header : mail.headers("Authentication-Results")) {
      String[] parts = header.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").split(";", 2);
      if (parts[0].strip().split(" ")[0].equals(wanted)) {
        // the topmost is the server's own; those below may have come with the mail
        String from = domain(mail.from());
        return parts.length > 1 && vouches(parts[1], from);
      }
    }
    return false;
  }

  private static boolean vouches(String results, String domain) {
    for (String result : results.split(";")) {
      String r = result.strip();
      boolean dmarc = r.startsWith("dmarc=pass");
      boolean aligned =
          (r.startsWith("dkim=pass") && names(r, "header.d", domain))
              || (r.startsWith("spf=pass") && names(r, "smtp.mailfrom", domain));
      if (dmarc || aligned) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(String result, String property, String domain) {
    int at = result.indexOf(property + "=");
    if (at < 0) {
      return false;
    }
    String value = result.substring(at + property.length() + 1).split("[ (]")[0];
    String named = value.substring(value.indexOf('@') + 1);
    return domain.equals(named) || domain.endsWith("." + named);
  }

  private static String domain(String address) {
    return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
