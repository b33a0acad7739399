// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.eccube;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a shop sets up for its EC-CUBE. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/eccube")
@interface CubeSettings {
  @AttributeDefinition(name = "%url", description = "%url.help")
  String url();

  @AttributeDefinition(name = "%clientId", description = "%clientId.help")
  String clientId();

  @AttributeDefinition(
      name = "%clientSecret",
      description = "%clientSecret.help",
      type = AttributeType.PASSWORD)
  String _clientSecret();

  @AttributeDefinition(name = "%redirectUri", description = "%redirectUri.help")
  String redirectUri();

  @AttributeDefinition(name = "%code", description = "%code.help", type = AttributeType.PASSWORD)
  String _code();

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

  @AttributeDefinition(name = "%sendMail", description = "%sendMail.help")
  boolean sendMail() default false;

  @AttributeDefinition(name = "%apiPath", description = "%apiPath.help")
  String apiPath() default "/api";
}
