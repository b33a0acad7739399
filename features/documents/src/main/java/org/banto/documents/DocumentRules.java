// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.Map;
import org.banto.house.SettingsRules;
import org.osgi.service.component.annotations.Component;

/** What may stand in the settings of papers. */
@Component
public final class DocumentRules implements SettingsRules {
  @Override
  public String section() {
    return DocumentSettings.SECTION;
  }

  @Override
  public boolean knows(String key) {
    return DocumentSettings.knows(key);
  }

  @Override
  public void check(Map<String, String> all) {
    DocumentSettings.check(all);
  }
}
