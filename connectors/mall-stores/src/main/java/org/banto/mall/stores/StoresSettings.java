// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.stores;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a shop sets up for its STORES account. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/stores")
@interface StoresSettings {
  @AttributeDefinition(name = "%token", description = "%token.help", type = AttributeType.PASSWORD)
  String _token();

  @AttributeDefinition(name = "%firstDays", description = "%firstDays.help", min = "1", max = "365")
  int firstDays() default 30;

  @AttributeDefinition(name = "%message", description = "%message.help", required = false)
  String message() default "";

  @AttributeDefinition(name = "%carrierMap", description = "%carrierMap.help", required = false)
  String carrierMap() default "";

  @AttributeDefinition(name = "%paymentMap", description = "%paymentMap.help", required = false)
  String paymentMap() default "";

  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://api.stores.dev/retail/202211";
}
