// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.base;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What a shop sets up for its BASE account. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/base")
@interface BaseSettings {
  @AttributeDefinition(name = "%clientId", description = "%clientId.help")
  String clientId() default "";

  @AttributeDefinition(
      name = "%clientSecret",
      description = "%clientSecret.help",
      type = AttributeType.PASSWORD)
  String _clientSecret();

  @AttributeDefinition(name = "%redirectUri", description = "%redirectUri.help")
  String redirectUri() default "";

  @AttributeDefinition(name = "%code", description = "%code.help", type = AttributeType.PASSWORD)
  String _code();

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

  @AttributeDefinition(name = "%swapNames", description = "%swapNames.help")
  boolean swapNames() default false;

  @AttributeDefinition(name = "%comment", description = "%comment.help", required = false)
  String comment() default "";

  @AttributeDefinition(name = "%carrierMap", description = "%carrierMap.help", required = false)
  String carrierMap() default "";

  @AttributeDefinition(name = "%paymentMap", description = "%paymentMap.help", required = false)
  String paymentMap() default "";

  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://api.thebase.in";
}
