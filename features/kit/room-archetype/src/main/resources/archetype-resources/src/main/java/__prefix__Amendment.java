package ${package};

import java.util.List;
import org.banto.base.Text;
import org.banto.flow.Amendment;
import org.banto.flow.Move;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Component;

/**
 * Gives an order its tag when its remarks come to ask for it: once, so that staff who take the tag
 * away have the last word.
 */
@Component
public final class ${prefix}Amendment implements Amendment {
  private static final Description IS =
      new Description(
          "${id}.remarks", new Text("備考から${nameJa}", "${nameEn} from the remarks"), Phase.TAGS);

  @Override
  public Description description() {
    return IS;
  }

  @Override
  public Amended amend(Move move) {
    Order order = move.after();
    boolean known = move.before().revision() > 0 && ${prefix}.wishedFor(move.before());
    if (known || !${prefix}.wishedFor(order) || ${prefix}.of(order).isPresent()) {
      return Amended.same(order);
    }
    return new Amended(
        order.with(e -> e.tag(${prefix}.ASKED.tag())),
        List.of(
            new Text(
                "タグ「" + ${prefix}.ASKED.tag() + "」を付けました（備考に希望があるため）",
                "Tagged \"" + ${prefix}.ASKED.tag() + "\", as the remarks ask for it")));
  }
}
