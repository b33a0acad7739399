package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banto.base.Actor;
import org.banto.base.Parameter;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.OrderActionContract;
import org.banto.fakes.Orders;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

class ${prefix}ActionTest extends OrderActionContract {
  private static final Actor CLERK = Actor.staff("hanako");

  private final MemorySettings settings = new MemorySettings();
  private final Order plain = Orders.everyday(1);

  @Override
  protected OrderAction action() {
    return new ${prefix}Action(settings);
  }

  @Override
  protected Map<String, String> arguments() {
    return Map.of("kind", "標準");
  }

  @Override
  protected List<Order> orders() {
    return List.of(
        plain,
        plain.with(e -> e.tag(${prefix}.ASKED.tag())),
        plain.with(e -> e.tag(${prefix}.DONE.tag())));
  }

  @Test
  void theShopsOwnKindsCanBeChosen() {
    settings.write(Orders.MAIN, ${prefix}Section.ID, Map.of("kinds", "赤、白"), CLERK);
    Parameter kind = action().description(Orders.MAIN).parameters().get(0);
    assertEquals(
        List.of("赤", "白"), kind.choices().stream().map(Parameter.Choice::value).toList());
  }

  @Test
  void whatNobodyAskedForNeedsAReason() {
    OrderAction.Request bare =
        new OrderAction.Request(arguments(), CLERK, "", Instant.parse("2026-11-24T01:00:00Z"));
    Decision decision = action().decide(Orders.MAIN, bare).apply(plain);
    assertTrue(assertInstanceOf(Decision.Stop.class, decision).reason());
  }
}
