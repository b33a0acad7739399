// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.japanpost;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a shop sets up to have Japan Post's page read. A shop that sets up nothing has nothing read. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/japanpost")
@interface JapanPostSettings {
  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://trackings.post.japanpost.jp/services/srv/search/direct";
}
