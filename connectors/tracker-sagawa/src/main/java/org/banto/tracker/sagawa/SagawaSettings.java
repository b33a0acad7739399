// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.sagawa;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a shop sets up to have Sagawa's page read. A shop that sets up nothing has nothing read. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/sagawa")
@interface SagawaSettings {
  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do";
}
