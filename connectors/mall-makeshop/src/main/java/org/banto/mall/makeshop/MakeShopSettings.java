// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.makeshop;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What a shop sets up for its MakeShop account. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/makeshop")
@interface MakeShopSettings {
  @AttributeDefinition(name = "%token", description = "%token.help", type = AttributeType.PASSWORD)
  String _token();

  @AttributeDefinition(
      name = "%apiKey",
      description = "%apiKey.help",
      type = AttributeType.PASSWORD)
  String _apiKey();

  @AttributeDefinition(name = "%firstDays", description = "%firstDays.help", min = "1", max = "365")
  int firstDays() default 30;

  @AttributeDefinition(
      name = "%taxRate",
      description = "%taxRate.help",
      options = {
        @Option(value = "10", label = "%taxRate.10"),
        @Option(value = "8", label = "%taxRate.8")
      })
  String taxRate() default "10";

  @AttributeDefinition(name = "%paidCodes", description = "%paidCodes.help", required = false)
  String paidCodes() default "0001, 0004";

  @AttributeDefinition(name = "%paymentMap", description = "%paymentMap.help", required = false)
  String paymentMap() default "";

  @AttributeDefinition(name = "%carrierMap", description = "%carrierMap.help", required = false)
  String carrierMap() default "";

  @AttributeDefinition(name = "%buyerFields", description = "%buyerFields.help", required = false)
  String buyerFields() default "";

  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://app-api.makeshop.jp";
}
