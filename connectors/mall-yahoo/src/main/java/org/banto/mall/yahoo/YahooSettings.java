// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What a shop sets up for its store on Yahoo! Shopping. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/yahoo")
@interface YahooSettings {
  @AttributeDefinition(name = "%sellerId", description = "%sellerId.help")
  String sellerId();

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

  @AttributeDefinition(name = "%publicKey", description = "%publicKey.help", required = false)
  String publicKey() default "";

  @AttributeDefinition(name = "%keyVersion", description = "%keyVersion.help", required = false)
  String keyVersion() default "";

  @AttributeDefinition(name = "%firstDays", description = "%firstDays.help", min = "1", max = "365")
  int firstDays() default 30;

  @AttributeDefinition(
      name = "%waitMinutes",
      description = "%waitMinutes.help",
      min = "0",
      max = "1440")
  int waitMinutes() default 10;

  @AttributeDefinition(
      name = "%cancelReason",
      description = "%cancelReason.help",
      options = {
        @Option(value = "210", label = "%cancelReason.210"),
        @Option(value = "100", label = "%cancelReason.100"),
        @Option(value = "110", label = "%cancelReason.110"),
        @Option(value = "120", label = "%cancelReason.120")
      })
  String cancelReason() default "210";

  @AttributeDefinition(name = "%pointFix", description = "%pointFix.help")
  boolean pointFix() default false;

  @AttributeDefinition(name = "%tellEdits", description = "%tellEdits.help")
  boolean tellEdits() default false;

  @AttributeDefinition(name = "%paymentKinds", description = "%paymentKinds.help", required = false)
  String paymentKinds() default "";

  @AttributeDefinition(name = "%companyCodes", description = "%companyCodes.help", required = false)
  String companyCodes() default "";

  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://circus.shopping.yahooapis.jp";

  @AttributeDefinition(name = "%authUrl", description = "%authUrl.help")
  String authUrl() default "https://auth.login.yahoo.co.jp";
}
