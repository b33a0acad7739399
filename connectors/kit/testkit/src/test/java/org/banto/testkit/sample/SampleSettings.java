// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sample;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the sample bundle. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/sample")
@interface SampleSettings {
  @AttributeDefinition(name = "%key", description = "%key.help", type = AttributeType.PASSWORD)
  String _key();

  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://sample.example";
}
