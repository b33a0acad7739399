// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a shop sets up for its WooCommerce site. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/woocommerce")
@interface WooSettings {
  @AttributeDefinition(name = "%url", description = "%url.help")
  String url();

  @AttributeDefinition(
      name = "%consumerKey",
      description = "%consumerKey.help",
      type = AttributeType.PASSWORD)
  String _consumerKey();

  @AttributeDefinition(
      name = "%consumerSecret",
      description = "%consumerSecret.help",
      type = AttributeType.PASSWORD)
  String _consumerSecret();

  @AttributeDefinition(
      name = "%webhookSecret",
      description = "%webhookSecret.help",
      type = AttributeType.PASSWORD,
      required = false)
  String _webhookSecret() default "";

  @AttributeDefinition(name = "%firstDays", description = "%firstDays.help", min = "1", max = "365")
  int firstDays() default 30;

  @AttributeDefinition(name = "%payments", description = "%payments.help", required = false)
  String payments() default "";

  @AttributeDefinition(name = "%statuses", description = "%statuses.help", required = false)
  String statuses() default "";

  @AttributeDefinition(name = "%dateKeys", description = "%dateKeys.help", required = false)
  String dateKeys() default "wc4jp-delivery-date";

  @AttributeDefinition(name = "%slotKeys", description = "%slotKeys.help", required = false)
  String slotKeys() default "wc4jp-delivery-time-zone";

  @AttributeDefinition(name = "%noshiKeys", description = "%noshiKeys.help", required = false)
  String noshiKeys() default "";

  @AttributeDefinition(name = "%kanaKeys", description = "%kanaKeys.help", required = false)
  String kanaKeys() default "yomigana_last_name,yomigana_first_name";

  @AttributeDefinition(name = "%trackingKey", description = "%trackingKey.help", required = false)
  String trackingKey() default "";

  @AttributeDefinition(name = "%tellBuyer", description = "%tellBuyer.help")
  boolean tellBuyer() default false;
}
