// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banto.order.PaymentMethod;
import org.banto.order.PaymentMethod.Kind;
import org.banto.payment.PaymentState;

/** What malls' names of ways to pay mean where a profile does not say. */
final class Payments {
  private record Rule(String pattern, Kind kind) {}

  private static final List<Rule> RULES = rules();

  private Payments() {}

  private static List<Rule> rules() {
    try (InputStream in = Payments.class.getResourceAsStream("payments.tsv")) {
      List<Rule> rules = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .map(l -> l.split("\t"))
          .forEach(p -> rules.add(new Rule(p[0], Kind.valueOf(p[1]))));
      return List.copyOf(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A way to pay.
   *
   * @param name as the file says it
   * @param meant what the profile makes of it: a kind, or the name again
   */
  static PaymentMethod of(String name, String meant) {
    Optional<Kind> kind =
        Arrays.stream(Kind.values()).filter(k -> k.name().equals(meant)).findFirst();
    return new PaymentMethod(kind.orElseGet(() -> known(name)), name);
  }

  private static Kind known(String name) {
    return RULES.stream()
        .filter(r -> Glob.matches(r.pattern(), name))
        .map(Rule::kind)
        .findFirst()
        .orElse(Kind.OTHER);
  }

  /** Where the money stands when the file does not say. */
  static PaymentState state(Kind kind, boolean nothingDue, boolean paid) {
    if (nothingDue) {
      return PaymentState.NONE;
    }
    if (paid) {
      return PaymentState.PAID;
    }
    return switch (kind) {
      case BANK_TRANSFER, CONVENIENCE_STORE, OTHER -> PaymentState.UNPAID;
      case CARD, COD, DEFERRED, WALLET, INVOICE, LOAN -> PaymentState.AUTHORISED;
      case POINTS -> PaymentState.NONE;
    };
  }
}
