// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What a shop sets up for its Rakuten account. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/rakuten")
@interface RakutenSettings {
  @AttributeDefinition(
      name = "%serviceSecret",
      description = "%serviceSecret.help",
      type = AttributeType.PASSWORD)
  String _serviceSecret();

  @AttributeDefinition(
      name = "%licenseKey",
      description = "%licenseKey.help",
      type = AttributeType.PASSWORD)
  String _licenseKey();

  @AttributeDefinition(
      name = "%pushSecret",
      description = "%pushSecret.help",
      type = AttributeType.PASSWORD,
      required = false)
  String _pushSecret() default "";

  @AttributeDefinition(name = "%firstDays", description = "%firstDays.help", min = "1", max = "365")
  int firstDays() default 30;

  @AttributeDefinition(
      name = "%cancelReason",
      description = "%cancelReason.help",
      options = {
        @Option(value = "8", label = "%cancelReason.8"),
        @Option(value = "13", label = "%cancelReason.13"),
        @Option(value = "10", label = "%cancelReason.10"),
        @Option(value = "1", label = "%cancelReason.1"),
        @Option(value = "4", label = "%cancelReason.4"),
        @Option(value = "6", label = "%cancelReason.6")
      })
  String cancelReason() default "10";

  @AttributeDefinition(name = "%bulkFrom", description = "%bulkFrom.help", min = "0", max = "100")
  int bulkFrom() default 10;

  @AttributeDefinition(name = "%tellEdits", description = "%tellEdits.help")
  boolean tellEdits() default false;

  @AttributeDefinition(name = "%mailShop", description = "%mailShop.help")
  String mailShop() default "";

  @AttributeDefinition(name = "%mailFrom", description = "%mailFrom.help")
  String mailFrom() default OrderMails.SENDER;

  @AttributeDefinition(name = "%mailSubject", description = "%mailSubject.help")
  String mailSubject() default OrderMails.SUBJECT;

  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://api.rms.rakuten.co.jp";
}
