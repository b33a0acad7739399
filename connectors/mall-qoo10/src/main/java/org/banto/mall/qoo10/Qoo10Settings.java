// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.qoo10;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What a shop sets up for its shop on Qoo10. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/qoo10")
@interface Qoo10Settings {
  @AttributeDefinition(
      name = "%sellerKey",
      description = "%sellerKey.help",
      type = AttributeType.PASSWORD)
  String _sellerKey();

  @AttributeDefinition(name = "%issued", description = "%issued.help", required = false)
  String issued() default "";

  @AttributeDefinition(name = "%firstDays", description = "%firstDays.help", min = "1", max = "90")
  int firstDays() default 30;

  @AttributeDefinition(name = "%backDays", description = "%backDays.help", min = "14", max = "85")
  int backDays() default 85;

  @AttributeDefinition(name = "%payments", description = "%payments.help", required = false)
  String payments() default "";

  @AttributeDefinition(name = "%carriers", description = "%carriers.help", required = false)
  String carriers() default "";

  @AttributeDefinition(name = "%reduced", description = "%reduced.help", required = false)
  String reduced() default "";

  @AttributeDefinition(
      name = "%shipWithin",
      description = "%shipWithin.help",
      min = "0",
      max = "30")
  int shipWithin() default 3;

  @AttributeDefinition(
      name = "%delayType",
      description = "%delayType.help",
      options = {
        @Option(value = "1", label = "%delayType.1"),
        @Option(value = "2", label = "%delayType.2"),
        @Option(value = "3", label = "%delayType.3"),
        @Option(value = "4", label = "%delayType.4")
      })
  String delayType() default "1";

  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://api.qoo10.jp";
}
