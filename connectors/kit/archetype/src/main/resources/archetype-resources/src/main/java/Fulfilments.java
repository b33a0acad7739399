#set( $kindUpper = $kind.toUpperCase() )
package ${package};

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Document;
import org.banto.base.Person;
import org.banto.connect.ConnectorType;
import org.banto.connect.FulfilmentFile;
import org.banto.connect.Label;
import org.osgi.service.component.annotations.Component;

/** Writes the instruction file of the warehouse ${id}. */
@Component(property = {"banto.file=${id}", "banto.file.name=${id}"})
@ConnectorType(id = "${id}", kind = ConnectorType.Kind.${kindUpper})
public final class Fulfilments implements FulfilmentFile {
  @Override
  public Document write(List<Label> all) {
    List<List<String>> rows = new ArrayList<>();
    for (Label one : all) {
      Person to = one.recipient();
      rows.add(
          List.of(
              one.shipment().number().value(),
              Csv.text(to.name()),
              Csv.digits(to.address().zip()),
              Csv.text(to.address().oneLine()),
              Csv.digits(to.phone())));
    }
    return new Document("fulfilments.csv", "text/csv; charset=windows-31j", Csv.write(rows));
  }
}
