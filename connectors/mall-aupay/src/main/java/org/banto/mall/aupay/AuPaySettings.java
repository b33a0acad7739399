// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.aupay;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What a shop sets up for its shop on au PAY マーケット. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/aupay")
@interface AuPaySettings {
  @AttributeDefinition(name = "%shopId", description = "%shopId.help")
  String shopId();

  @AttributeDefinition(
      name = "%apiKey",
      description = "%apiKey.help",
      type = AttributeType.PASSWORD)
  String _apiKey();

  @AttributeDefinition(name = "%issued", description = "%issued.help", required = false)
  String issued() default "";

  @AttributeDefinition(name = "%firstDays", description = "%firstDays.help", min = "1", max = "365")
  int firstDays() default 30;

  @AttributeDefinition(name = "%payments", description = "%payments.help", required = false)
  String payments() default "";

  @AttributeDefinition(name = "%carriers", description = "%carriers.help", required = false)
  String carriers() default "";

  @AttributeDefinition(
      name = "%shipped",
      description = "%shipped.help",
      options = {
        @Option(value = "auto", label = "%shipped.auto"),
        @Option(value = "完了", label = "%shipped.done"),
        @Option(value = "発送後入金待ち", label = "%shipped.postpay")
      })
  String shipped() default "auto";

  @AttributeDefinition(name = "%cancelReason", description = "%cancelReason.help")
  String cancelReason() default "9";

  @AttributeDefinition(name = "%cancelComment", description = "%cancelComment.help")
  String cancelComment() default "店舗都合によるキャンセル";

  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://api.manager.wowma.jp/wmshopapi";
}
