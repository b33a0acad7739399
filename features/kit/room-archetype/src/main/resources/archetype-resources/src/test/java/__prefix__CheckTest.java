package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.banto.base.Desk;
import org.banto.fakes.Orders;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

class ${prefix}CheckTest {
  private final Order asked = Orders.everyday(1).with(e -> e.tag(${prefix}.ASKED.tag()));
  private final Order done = asked.with(e -> e.tag(${prefix}.DONE.tag()));

  private static List<String> codes(Order order, Desk leaving) {
    return new ${prefix}Check().check(order, leaving).stream().map(Finding::code).toList();
  }

  @Test
  void whatIsAskedForAndNotDoneIsSaidBeforeTheLabelAlone() {
    assertEquals(List.of("${id}.asked"), codes(asked, Desk.SHIP_WAIT));
    assertEquals(List.of("${id}.asked"), codes(asked, Desk.DOC_WAIT));
    assertEquals(List.of(), codes(asked, Desk.NEW));
    assertEquals(List.of(), codes(asked, Desk.TRACK_WAIT));
  }

  @Test
  void whatIsDoneOrNotAskedForIsNotSaid() {
    assertEquals(List.of(), codes(done, Desk.SHIP_WAIT));
    assertEquals(List.of(), codes(Orders.everyday(2), Desk.SHIP_WAIT));
  }
}
