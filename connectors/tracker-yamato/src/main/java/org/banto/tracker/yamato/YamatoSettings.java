// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.yamato;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a shop sets up to have Yamato's page read. A shop that sets up nothing has nothing read. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/yamato")
@interface YamatoSettings {
  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://toi.kuronekoyamato.co.jp/cgi-bin/tneko";
}
