// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.ebisumart;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a shop sets up for its ebisumart site. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/ebisumart")
@interface EbisuSettings {
  @AttributeDefinition(name = "%url", description = "%url.help")
  String url();

  @AttributeDefinition(name = "%loginUrl", description = "%loginUrl.help")
  String loginUrl();

  @AttributeDefinition(name = "%siteNumber", description = "%siteNumber.help")
  String siteNumber();

  @AttributeDefinition(name = "%appCode", description = "%appCode.help")
  String appCode();

  @AttributeDefinition(
      name = "%password",
      description = "%password.help",
      type = AttributeType.PASSWORD)
  String _password();

  @AttributeDefinition(name = "%redirectUri", description = "%redirectUri.help")
  String redirectUri();

  @AttributeDefinition(name = "%code", description = "%code.help", type = AttributeType.PASSWORD)
  String _code();

  @AttributeDefinition(name = "%firstDays", description = "%firstDays.help", min = "1", max = "365")
  int firstDays() default 30;

  @AttributeDefinition(name = "%pageSize", description = "%pageSize.help", min = "10", max = "100")
  int pageSize() default 50;

  @AttributeDefinition(name = "%filter", description = "%filter.help", required = false)
  String filter() default "";

  @AttributeDefinition(name = "%payments", description = "%payments.help", required = false)
  String payments() default "";

  @AttributeDefinition(name = "%reduced", description = "%reduced.help", required = false)
  String reduced() default "";

  @AttributeDefinition(name = "%apiVersion", description = "%apiVersion.help")
  String apiVersion() default "1";
}
