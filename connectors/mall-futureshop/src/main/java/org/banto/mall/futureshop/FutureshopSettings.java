// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.futureshop;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a shop sets up for its futureshop account. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/futureshop")
@interface FutureshopSettings {
  @AttributeDefinition(name = "%domain", description = "%domain.help")
  String domain() default "";

  @AttributeDefinition(
      name = "%shopKey",
      description = "%shopKey.help",
      type = AttributeType.PASSWORD)
  String _shopKey();

  @AttributeDefinition(name = "%clientId", description = "%clientId.help")
  String clientId() default "";

  @AttributeDefinition(
      name = "%clientSecret",
      description = "%clientSecret.help",
      type = AttributeType.PASSWORD)
  String _clientSecret();

  @AttributeDefinition(name = "%firstDays", description = "%firstDays.help", min = "1", max = "365")
  int firstDays() default 30;

  @AttributeDefinition(name = "%paymentMap", description = "%paymentMap.help", required = false)
  String paymentMap() default "";
}
