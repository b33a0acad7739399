// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What a shop sets up to have Amazon ship its orders from other malls. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/fba")
@interface FbaSettings {
  @AttributeDefinition(name = "%clientId", description = "%clientId.help")
  String clientId();

  @AttributeDefinition(
      name = "%clientSecret",
      description = "%clientSecret.help",
      type = AttributeType.PASSWORD)
  String _clientSecret();

  @AttributeDefinition(
      name = "%refreshToken",
      description = "%refreshToken.help",
      type = AttributeType.PASSWORD)
  String _refreshToken();

  @AttributeDefinition(
      name = "%version",
      description = "%version.help",
      options = {
        @Option(value = Version2020.NAME, label = "%version.2020"),
        @Option(value = Version2026.NAME, label = "%version.2026")
      })
  String version() default Version2020.NAME;

  @AttributeDefinition(
      name = "%speed",
      description = "%speed.help",
      options = {
        @Option(value = "Standard", label = "%speed.standard"),
        @Option(value = "Expedited", label = "%speed.expedited"),
        @Option(value = "Priority", label = "%speed.priority")
      })
  String speed() default "Standard";

  @AttributeDefinition(name = "%comment", description = "%comment.help")
  String comment() default "お買い上げありがとうございます。";

  @AttributeDefinition(name = "%packingSlip", description = "%packingSlip.help")
  String packingSlip() default "";

  @AttributeDefinition(name = "%schedule", description = "%schedule.help")
  boolean schedule() default false;

  @AttributeDefinition(name = "%firstDays", description = "%firstDays.help", min = "1", max = "90")
  int firstDays() default 7;

  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://sellingpartnerapi-fe.amazon.com";

  @AttributeDefinition(name = "%loginUrl", description = "%loginUrl.help")
  String loginUrl() default "https://api.amazon.com/auth/o2/token";
}
