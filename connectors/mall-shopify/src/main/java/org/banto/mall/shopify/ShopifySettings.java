// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What a shop sets up for its Shopify store. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/shopify")
@interface ShopifySettings {
  @AttributeDefinition(name = "%shop", description = "%shop.help")
  String shop();

  @AttributeDefinition(name = "%token", description = "%token.help", type = AttributeType.PASSWORD)
  String _token();

  @AttributeDefinition(
      name = "%pushSecret",
      description = "%pushSecret.help",
      type = AttributeType.PASSWORD,
      required = false)
  String _pushSecret() default "";

  @AttributeDefinition(name = "%firstDays", description = "%firstDays.help", min = "1", max = "365")
  int firstDays() default 30;

  @AttributeDefinition(name = "%payments", description = "%payments.help", required = false)
  String payments() default "";

  @AttributeDefinition(name = "%dateKeys", description = "%dateKeys.help", required = false)
  String dateKeys() default "delivery_date,配送希望日,お届け希望日,配達希望日";

  @AttributeDefinition(name = "%timeKeys", description = "%timeKeys.help", required = false)
  String timeKeys() default "delivery_time,配送希望時間帯,お届け希望時間帯,配達希望時間帯";

  @AttributeDefinition(name = "%noshiKeys", description = "%noshiKeys.help", required = false)
  String noshiKeys() default "noshi,のし,熨斗";

  @AttributeDefinition(name = "%wrappingKeys", description = "%wrappingKeys.help", required = false)
  String wrappingKeys() default "wrapping,ラッピング,ギフト包装";

  @AttributeDefinition(name = "%codFee", description = "%codFee.help", required = false)
  String codFee() default "代引";

  @AttributeDefinition(name = "%carriers", description = "%carriers.help", required = false)
  String carriers() default "";

  @AttributeDefinition(name = "%tellBuyer", description = "%tellBuyer.help")
  boolean tellBuyer() default false;

  @AttributeDefinition(
      name = "%cancelReason",
      description = "%cancelReason.help",
      options = {
        @Option(value = "INVENTORY", label = "%cancelReason.INVENTORY"),
        @Option(value = "CUSTOMER", label = "%cancelReason.CUSTOMER"),
        @Option(value = "DECLINED", label = "%cancelReason.DECLINED"),
        @Option(value = "FRAUD", label = "%cancelReason.FRAUD"),
        @Option(value = "STAFF", label = "%cancelReason.STAFF"),
        @Option(value = "OTHER", label = "%cancelReason.OTHER")
      })
  String cancelReason() default "OTHER";

  @AttributeDefinition(name = "%refund", description = "%refund.help")
  boolean refund() default false;

  @AttributeDefinition(name = "%apiVersion", description = "%apiVersion.help")
  String apiVersion() default "2026-07";

  @AttributeDefinition(name = "%url", description = "%url.help", required = false)
  String url() default "";
}
