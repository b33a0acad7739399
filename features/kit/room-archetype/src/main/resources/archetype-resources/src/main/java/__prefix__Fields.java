package ${package};

import java.util.List;
import org.banto.base.Text;
import org.banto.order.FieldValues;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.osgi.service.component.annotations.Component;

/** How it stands: in conditions, lists, files and mails at once. */
@Component
public final class ${prefix}Fields implements OrderFields {
  private static final OrderField FIELD =
      new OrderField(
          "${id}.state",
          new Text("${nameJa}", "${nameEn}"),
          OrderField.Type.TEXT,
          OrderField.Scope.ORDER,
          false,
          false,
          ${prefix}.titles(),
          OrderField.Values.each(order -> FieldValues.of(${prefix}.of(order).map(Enum::name))));

  @Override
  public List<OrderField> fields() {
    return List.of(FIELD);
  }
}
