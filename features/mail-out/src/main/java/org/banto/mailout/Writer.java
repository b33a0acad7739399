// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Shop;
import org.banto.house.PaymentTerms;
import org.banto.house.Settings;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderFields;
import org.banto.shipment.Shipment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Knows the words of each account's templates, and writes mails with them. */
@Component(service = Writer.class)
public final class Writer {
  private final Settings settings;

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<OrderFields> brought = List.of();

  @Activate
  public Writer(@Reference Settings settings) {
    this.settings = settings;
  }

  /**
   * What an account has set for its mails, read once for many of them.
   *
   * @param mail how it sends, and its own words
   * @param shop its shop
   * @param terms how long it waits for money
   * @param fields what can be said of an order beside the symbols
   */
  record Pen(
      Map<String, String> mail, Map<String, String> shop, PaymentTerms terms, FieldSet fields) {
    /** The words of a template: the account's own, or ours. */
    TemplateWords words(MailTemplate template) {
      return new TemplateWords(
          mail.getOrDefault(template.code() + ".subject", template.first().subject()),
          mail.getOrDefault(template.code() + ".body", template.first().body()));
    }

    /** Writes a mail from the order as it is now. */
    TemplateWords write(TemplateWords words, Order order, Optional<Shipment> shipment) {
      Occasion occasion = new Occasion(order, shipment, Shop.of(shop), terms.deadline(order));
      return words.fill(occasion, fields);
    }

    /** The shop's name, as it stands beside the sender's address. */
    String name() {
      return shop.getOrDefault("name", "");
    }

    /** How the account sends. */
    MailSettings sending() {
      return MailSettings.of(mail, shop.getOrDefault("mail", ""));
    }
  }

  /** What an account has set by now. */
  Pen pen(AccountId account) {
    return new Pen(
        settings.read(account, MailSettings.SECTION),
        settings.read(account, Shop.SECTION),
        terms(account),
        fields());
  }

  /** What can stand in a mail beside the symbols. */
  FieldSet fields() {
    return new FieldSet(brought);
  }

  /**
   * Sets an account's own words.
   *
   * @throws IllegalArgumentException naming a symbol that does not exist
   */
  void words(AccountId account, MailTemplate template, TemplateWords words, Actor by) {
    words.check(fields());
    settings.write(
        account,
        MailSettings.SECTION,
        Map.of(
            template.code() + ".subject", words.subject(), template.code() + ".body", words.body()),
        by);
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
}
