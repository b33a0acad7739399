package ${package};

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.banto.base.Parameter;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.flow.SettingsSection;
import org.osgi.service.component.annotations.Component;

/** What the shop sets: the kinds it offers. */
@Component
public final class ${prefix}Section implements SettingsSection {
  static final String ID = "${id}";

  private static final String KINDS = "kinds";
  private static final int LONGEST = 200;
  private static final Pattern BETWEEN = Pattern.compile("[、,]");

  private static final Description IS =
      new Description(
          ID,
          new Text("${nameJa}", "${nameEn}"),
          "${id}.manage",
          List.of(
              Parameter.text(
                  KINDS, new Text("種類（「、」で区切る）", "Kinds, with commas between"), LONGEST)),
          Map.of(KINDS, "標準"));

  @Override
  public Description description() {
    return IS;
  }

  @Override
  public void check(Map<String, String> all) {
    List<String> kinds = kinds(all);
    if (kinds.isEmpty() || kinds.size() > kinds.stream().distinct().count()) {
      throw new Rejection(
          new Text(
              "種類は1つ以上、同じ名前のないように入力してください。",
              "Name one kind or more, each of them once."));
    }
  }

  /** The kinds, as they are set or to start from. */
  static List<String> kinds(Map<String, String> set) {
    return BETWEEN
        .splitAsStream(set.getOrDefault(KINDS, IS.initial().get(KINDS)))
        .map(String::strip)
        .filter(kind -> !kind.isEmpty())
        .toList();
  }
}
