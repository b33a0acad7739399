package ${package};

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.order.Order;

/** What buyers ask for, and how it stands with an order: its tags say so, whoever gave them. */
enum ${prefix} {
  /** The buyer asks for it. */
  ASKED("${nameJa}希望", new Text("希望あり", "Asked for")),
  /** It is done. */
  DONE("${nameJa}済み", new Text("済み", "Done"));

  /** By which word in the remarks it is asked for. */
  private static final String WORD = plain("${nameJa}");

  private final String tag;
  private final Text title;

  ${prefix}(String tag, Text title) {
    this.tag = tag;
    this.title = title;
  }

  /** The tag of an order with which it stands so. */
  String tag() {
    return tag;
  }

  /** How it stands with an order; empty where nobody asks for it. */
  static Optional<${prefix}> of(Order order) {
    if (order.tags().contains(DONE.tag)) {
      return Optional.of(DONE);
    }
    return order.tags().contains(ASKED.tag) ? Optional.of(ASKED) : Optional.empty();
  }

  /** Whether the remarks ask for it. */
  static boolean wishedFor(Order order) {
    return plain(order.placed().remarks()).contains(WORD);
  }

  /** The names of all, by their codes. */
  static Map<String, Text> titles() {
    Map<String, Text> all = new LinkedHashMap<>();
    for (${prefix} each : values()) {
      all.put(each.name(), each.title);
    }
    return all;
  }

  /** Buyers write in full and in half width. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
