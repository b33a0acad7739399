package ${package};

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.banto.base.AccountId;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.house.Settings;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** It is done, in one of the kinds that the shop offers. */
@Component
public final class ${prefix}Action implements OrderAction {
  private final Settings settings;

  /** Remembers. */
  @Activate
  public ${prefix}Action(@Reference Settings settings) {
    this.settings = settings;
  }

  @Override
  public Description description(AccountId account) {
    List<Parameter.Choice> kinds =
        ${prefix}Section.kinds(settings.read(account, ${prefix}Section.ID)).stream()
            .map(kind -> new Parameter.Choice(kind, Text.same(kind)))
            .toList();
    return new Description(
        "${id}.finish",
        new Text("${nameJa}を済みにする", "${nameEn}: done"),
        "${id}.work",
        List.of(Parameter.choice("kind", new Text("種類", "Kind"), kinds)));
  }

  @Override
  public Function<Order, Decision> decide(AccountId account, Request request) {
    String did = request.because("${nameJa}: " + request.arguments().get("kind"));
    return order -> {
      Optional<${prefix}> state = ${prefix}.of(order);
      if (state.equals(Optional.of(${prefix}.DONE))) {
        return Decision.Stop.of(new Text("すでに済んでいます", "It is done already"));
      }
      if (state.isEmpty() && !request.reasoned()) {
        return Decision.Stop.unlessReasoned(
            new Text("希望がありません。理由を入力してください", "Nobody asked for it. Give a reason"));
      }
      return new Decision.Go(
          order.with(e -> e.untag(${prefix}.ASKED.tag()).tag(${prefix}.DONE.tag())),
          "${id}.finished",
          did);
    };
  }
}
