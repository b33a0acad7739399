// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.logizard;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a shop sets up to have the results of its ロジザード read. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/logizard")
@interface LogizardSettings {
  @AttributeDefinition(name = "%url", description = "%url.help")
  String url();

  @AttributeDefinition(
      name = "%appKey",
      description = "%appKey.help",
      type = AttributeType.PASSWORD)
  String _appKey();

  @AttributeDefinition(name = "%user", description = "%user.help")
  String user();

  @AttributeDefinition(
      name = "%password",
      description = "%password.help",
      type = AttributeType.PASSWORD)
  String _password();

  @AttributeDefinition(name = "%owner", description = "%owner.help")
  String owner();

  @AttributeDefinition(name = "%area", description = "%area.help")
  String area();

  @AttributeDefinition(name = "%pattern", description = "%pattern.help")
  String pattern();

  @AttributeDefinition(name = "%shipmentColumn", description = "%shipmentColumn.help")
  String shipmentColumn();

  @AttributeDefinition(name = "%numberColumn", description = "%numberColumn.help")
  String numberColumn();

  @AttributeDefinition(name = "%dateColumn", description = "%dateColumn.help", required = false)
  String dateColumn() default "出荷確定日";

  @AttributeDefinition(
      name = "%carrierColumn",
      description = "%carrierColumn.help",
      required = false)
  String carrierColumn() default "";

  @AttributeDefinition(name = "%carriers", description = "%carriers.help", required = false)
  String carriers() default "ヤマト運輸=yamato;佐川急便=sagawa;日本郵便=japanpost";

  @AttributeDefinition(
      name = "%outcomeColumn",
      description = "%outcomeColumn.help",
      required = false)
  String outcomeColumn() default "";

  @AttributeDefinition(name = "%outcomes", description = "%outcomes.help", required = false)
  String outcomes() default "";

  @AttributeDefinition(name = "%causeColumn", description = "%causeColumn.help", required = false)
  String causeColumn() default "";

  @AttributeDefinition(name = "%lateDays", description = "%lateDays.help", min = "0", max = "14")
  int lateDays() default 2;

  @AttributeDefinition(name = "%firstDays", description = "%firstDays.help", min = "1", max = "31")
  int firstDays() default 3;

  @AttributeDefinition(name = "%noneCode", description = "%noneCode.help", required = false)
  String noneCode() default "4";
}
