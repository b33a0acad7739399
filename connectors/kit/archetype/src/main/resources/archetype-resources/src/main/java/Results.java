#set( $kindUpper = $kind.toUpperCase() )
package ${package};

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.WaybillResult;
import org.banto.connect.WaybillRow;
import org.osgi.service.component.annotations.Component;

/** The file in which ${id} gives the waybill numbers back. */
@Component
@ConnectorType(id = "${id}", kind = ConnectorType.Kind.${kindUpper})
public final class Results implements WaybillResult {
  private static final List<String> HEAD = List.of("管理番号", "伝票番号", "届け先名");

  @Override
  public List<WaybillRow> read(Document file) throws ConnectorException {
    List<WaybillRow> all = new ArrayList<>();
    for (List<String> row : Csv.read(file.bytes(), HEAD)) {
      String number = row.size() > 1 ? row.get(1) : "";
      boolean good = number.matches("[0-9]{8,14}");
      String value = good ? number : "";
      Optional<WaybillRow.RowProblem> problem =
          good ? Optional.empty() : Optional.of(problem(number));
      all.add(new WaybillRow(all.size() + 2, row.get(0), value, Optional.empty(), problem));
    }
    return all;
  }

  private static WaybillRow.RowProblem problem(String number) {
    String code = number.isEmpty() ? "missing" : "scientific";
    return new WaybillRow.RowProblem(
        "伝票番号", code, "伝票番号「" + number + "」は数字ではありません", "not a number: " + number);
  }
}
