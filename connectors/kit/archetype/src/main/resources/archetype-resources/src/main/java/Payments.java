#set( $kindUpper = $kind.toUpperCase() )
package ${package};

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Document;
import org.banto.base.Person;
import org.banto.connect.ConnectorType;
import org.banto.connect.PaymentFile;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Component;

/** Writes the request file of ${id}. */
@Component(property = {"banto.file=${id}", "banto.file.name=${id}"})
@ConnectorType(id = "${id}", kind = ConnectorType.Kind.${kindUpper})
public final class Payments implements PaymentFile {
  @Override
  public Document write(List<Order> all) {
    List<List<String>> rows = new ArrayList<>();
    for (Order one : all) {
      Person to = one.placed().buyer();
      rows.add(
          List.of(
              one.key().number(),
              Csv.text(to.name()),
              Csv.digits(to.address().zip()),
              Csv.text(to.address().oneLine()),
              Csv.digits(to.phone())));
    }
    return new Document("payments.csv", "text/csv; charset=windows-31j", Csv.write(rows));
  }
}
