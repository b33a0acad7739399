// SPDX-License-Identifier: Apache-2.0
package org.banto.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.account.Settings;
import org.banto.account.Shop;
import org.banto.order.Order;
import org.banto.payment.PaymentTerms;
import org.banto.shipment.Shipment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Knows the words of each account's templates, and writes mails with them. */
@Component(service = Writer.class)
public final class Writer {
  private final Settings settings;

  @Activate
  public Writer(@Reference Settings settings) {
    this.settings = settings;
  }

  /** The words of a template: the account's own, or ours. */
  Wording words(AccountId account, Template template) {
    Map<String, String> s = settings.read(account, MailSettings.SECTION);
    return new Wording(
        s.getOrDefault(template.code() + ".subject", template.first().subject()),
        s.getOrDefault(template.code() + ".body", template.first().body()));
  }

  /**
   * Sets an account's own words.
   *
   * @throws IllegalArgumentException naming a symbol that does not exist
   */
  void words(AccountId account, Template template, Wording words, Actor by) {
    words.check();
    settings.write(
        account,
        MailSettings.SECTION,
        Map.of(
            template.code() + ".subject", words.subject(), template.code() + ".body", words.body()),
        by);
  }

  /** Writes a mail from the order as it is now. */
  Wording write(Wording words, Order order, Optional<Shipment> shipment) {
    Shop shop = Shop.of(settings.read(order.account(), Shop.SECTION));
    PaymentTerms terms = terms(order.account());
    return words.fill(new Occasion(order, shipment, shop, terms.deadline(order)));
  }

  /** How long the account waits for money. */
  PaymentTerms terms(AccountId account) {
    return PaymentTerms.of(settings.read(account, PaymentTerms.SECTION));
  }

  /** The same of all accounts; those that have set nothing are left out. */
  Map<AccountId, PaymentTerms> terms() {
    Map<AccountId, PaymentTerms> all = new HashMap<>();
    settings
        .readAll(PaymentTerms.SECTION)
        .forEach((account, section) -> all.put(account, PaymentTerms.of(section)));
    return all;
  }

  /** The shop's name, as it stands beside the sender's address. */
  String name(AccountId account) {
    return settings.read(account, Shop.SECTION).getOrDefault("name", "");
  }

  /** How the account sends. */
  MailSettings sending(AccountId account) {
    String shop = settings.read(account, Shop.SECTION).getOrDefault("mail", "");
    return MailSettings.of(settings.read(account, MailSettings.SECTION), shop);
  }
}
