// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.file;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What is set for a shop whose orders come by file. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/file")
@interface FileShopSettings {
  @AttributeDefinition(name = "%title", description = "%title.help")
  String title();

  @AttributeDefinition(name = "%profile", description = "%profile.help", required = false)
  String profile() default "";
}
