// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What a shop sets up for its account at Amazon.co.jp. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/amazon")
@interface AmazonSettings {
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

  @AttributeDefinition(name = "%firstDays", description = "%firstDays.help", min = "1", max = "365")
  int firstDays() default 30;

  @AttributeDefinition(name = "%withFba", description = "%withFba.help")
  boolean withFba() default true;

  @AttributeDefinition(
      name = "%taxRate",
      description = "%taxRate.help",
      options = {
        @Option(value = "10", label = "%taxRate.10"),
        @Option(value = "8", label = "%taxRate.8")
      })
  String taxRate() default "10";

  @AttributeDefinition(name = "%carrierCodes", description = "%carrierCodes.help", required = false)
  String carrierCodes() default "";

  @AttributeDefinition(name = "%queueUrl", description = "%queueUrl.help", required = false)
  String queueUrl() default "";

  @AttributeDefinition(name = "%queueKey", description = "%queueKey.help", required = false)
  String queueKey() default "";

  @AttributeDefinition(
      name = "%queueSecret",
      description = "%queueSecret.help",
      type = AttributeType.PASSWORD,
      required = false)
  String _queueSecret() default "";

  @AttributeDefinition(name = "%subscribe", description = "%subscribe.help")
  boolean subscribe() default true;

  @AttributeDefinition(name = "%sellerId", description = "%sellerId.help", required = false)
  String sellerId() default "";

  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://sellingpartnerapi-fe.amazon.com";

  @AttributeDefinition(name = "%loginUrl", description = "%loginUrl.help")
  String loginUrl() default "https://api.amazon.com/auth/o2/token";
}
