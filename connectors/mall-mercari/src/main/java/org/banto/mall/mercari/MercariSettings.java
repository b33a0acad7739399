// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.mercari;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a shop sets up for its shop on メルカリShops. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/mercari")
@interface MercariSettings {
  @AttributeDefinition(
      name = "%accessToken",
      description = "%accessToken.help",
      type = AttributeType.PASSWORD)
  String _accessToken();

  @AttributeDefinition(name = "%client", description = "%client.help")
  String client();

  @AttributeDefinition(
      name = "%closedDays",
      description = "%closedDays.help",
      min = "0",
      max = "90")
  int closedDays() default 30;

  @AttributeDefinition(name = "%reduced", description = "%reduced.help", required = false)
  String reduced() default "";

  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://api.mercari-shops.com";
}
