package ${package};

import java.util.List;
import java.util.Map;
import org.banto.fakes.SettingsSectionContract;
import org.banto.flow.SettingsSection;

class ${prefix}SectionTest extends SettingsSectionContract {
  @Override
  protected SettingsSection section() {
    return new ${prefix}Section();
  }

  @Override
  protected Map<String, String> good() {
    return Map.of("kinds", "標準、リボン");
  }

  @Override
  protected List<Map<String, String>> bad() {
    return List.of(
        Map.of("kinds", "リボン、リボン"), Map.of("kinds", "、"), Map.of("colour", "red"));
  }
}
