// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.colorme;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a shop sets up for its account at Color Me Shop. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/colorme")
@interface ColorMeSettings {
  @AttributeDefinition(name = "%token", description = "%token.help", type = AttributeType.PASSWORD)
  String _token();

  @AttributeDefinition(name = "%firstDays", description = "%firstDays.help", min = "1", max = "365")
  int firstDays() default 30;

  @AttributeDefinition(name = "%paymentNames", description = "%paymentNames.help")
  boolean paymentNames() default true;

  @AttributeDefinition(name = "%paymentMap", description = "%paymentMap.help", required = false)
  String paymentMap() default "";

  @AttributeDefinition(name = "%deliveryMap", description = "%deliveryMap.help", required = false)
  String deliveryMap() default "";

  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://api.shop-pro.jp";
}
