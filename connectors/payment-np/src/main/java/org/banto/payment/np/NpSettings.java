// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.np;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What a shop sets up to have its buyers pay later through NP. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/np")
@interface NpSettings {
  @AttributeDefinition(name = "%merchant", description = "%merchant.help")
  String merchant();

  @AttributeDefinition(name = "%sp", description = "%sp.help", type = AttributeType.PASSWORD)
  String _sp();

  @AttributeDefinition(
      name = "%terminal",
      description = "%terminal.help",
      type = AttributeType.PASSWORD)
  String _terminal();

  @AttributeDefinition(
      name = "%settlement",
      description = "%settlement.help",
      options = {
        @Option(value = "02", label = "%settlement.apart"),
        @Option(value = "03", label = "%settlement.within")
      })
  String settlement() default "02";

  @AttributeDefinition(name = "%otherCarrier", description = "%otherCarrier.help", required = false)
  String otherCarrier() default "";

  @AttributeDefinition(name = "%byOrder", description = "%byOrder.help")
  boolean byOrder() default false;

  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://cp.np-payment-gateway.com/v1";
}
