// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.openlogi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What a shop sets up to have OpenLogi ship. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/openlogi")
@interface OpenLogiSettings {
  @AttributeDefinition(name = "%token", description = "%token.help", type = AttributeType.PASSWORD)
  String _token();

  @AttributeDefinition(name = "%account", description = "%account.help")
  String account();

  @AttributeDefinition(
      name = "%carrier",
      description = "%carrier.help",
      options = {
        @Option(value = "", label = "%carrier.any"),
        @Option(value = "YAMATO", label = "%carrier.yamato"),
        @Option(value = "SAGAWA", label = "%carrier.sagawa")
      })
  String carrier() default "";

  @AttributeDefinition(name = "%sender", description = "%sender.help", required = false)
  String sender() default "";

  @AttributeDefinition(name = "%firstDays", description = "%firstDays.help", min = "1", max = "31")
  int firstDays() default 3;

  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://api.openlogi.com/api";
}
