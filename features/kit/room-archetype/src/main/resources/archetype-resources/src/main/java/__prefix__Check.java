package ${package};

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Component;

/** Nothing that somebody asks for and nobody has done gets its label without a yes. */
@Component
public final class ${prefix}Check implements Check {
  @Override
  public List<Finding> check(Order order, Desk leaving) {
    boolean before = leaving == Desk.SHIP_WAIT || leaving == Desk.DOC_WAIT;
    if (!before || !${prefix}.of(order).equals(Optional.of(${prefix}.ASKED))) {
      return List.of();
    }
    return List.of(
        new Finding(
            Finding.Level.WARN,
            "${id}.asked",
            "",
            "${artifactId}",
            new Text(
                "${nameJa}の希望があり、まだ済んでいません。", "${nameEn} is asked for and not done yet."),
            new Finding.Fix("${id}.finish", Map.of())));
  }
}
