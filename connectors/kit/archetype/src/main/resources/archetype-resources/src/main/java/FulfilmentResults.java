#set( $kindUpper = $kind.toUpperCase() )
package ${package};

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.FulfilmentResult;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.WaybillRow;
import org.osgi.service.component.annotations.Component;

/** The file in which ${id} says what it shipped, and what it could not. */
@Component
@ConnectorType(id = "${id}", kind = ConnectorType.Kind.${kindUpper})
public final class FulfilmentResults implements FulfilmentResult {
  private static final List<String> HEAD = List.of("管理番号", "運送会社", "伝票番号", "欠品理由", "届け先名");

  @Override
  public List<FulfilmentRow> read(Document file) throws ConnectorException {
    List<FulfilmentRow> all = new ArrayList<>();
    for (List<String> row : Csv.read(file.bytes(), HEAD)) {
      int no = all.size() + 2;
      String number = cell(row, 2);
      String cause = cell(row, 3);
      if (!cause.isEmpty()) {
        WaybillRow none = new WaybillRow(no, row.get(0), "", Optional.empty(), Optional.empty());
        all.add(new FulfilmentRow(none, "", FulfilmentRow.Outcome.SHORT, cause));
        continue;
      }
      boolean good = number.matches("[0-9]{8,14}");
      Optional<WaybillRow.RowProblem> problem =
          good ? Optional.empty() : Optional.of(problem(number));
      WaybillRow waybill =
          new WaybillRow(no, row.get(0), good ? number : "", Optional.empty(), problem);
      all.add(new FulfilmentRow(waybill, cell(row, 1), FulfilmentRow.Outcome.SHIPPED, ""));
    }
    return all;
  }

  private static WaybillRow.RowProblem problem(String number) {
    String code = number.isEmpty() ? "missing" : "scientific";
    return new WaybillRow.RowProblem(
        "伝票番号", code, "伝票番号「" + number + "」は数字ではありません", "not a number: " + number);
  }

  private static String cell(List<String> row, int at) {
    return row.size() > at ? row.get(at) : "";
  }
}
