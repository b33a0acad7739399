package ${package};

import java.util.List;
import org.banto.fakes.OrderFieldContract;
import org.banto.fakes.Orders;
import org.banto.order.Order;

class ${prefix}FieldsTest extends OrderFieldContract {
  ${prefix}FieldsTest() {
    super(new ${prefix}Fields());
  }

  @Override
  protected List<Order> orders() {
    return List.of(
        Orders.everyday(11).with(e -> e.tag(${prefix}.ASKED.tag())),
        Orders.everyday(12).with(e -> e.tag(${prefix}.DONE.tag())));
  }
}
