#set( $kindUpper = $kind.toUpperCase() )
package ${package};

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.ConnectorType;
import org.banto.connect.PaymentResultFile;
import org.banto.connect.PaymentResultRow;
import org.banto.connect.PaymentReview;
import org.banto.connect.WaybillRow.RowProblem;
import org.banto.payment.PaymentState;
import org.osgi.service.component.annotations.Component;

/** The file of what ${id} decided of payments. */
@Component(property = {"banto.file=${id}", "banto.file.name=${id}"})
@ConnectorType(id = "${id}", kind = ConnectorType.Kind.${kindUpper})
public final class PaymentResults implements PaymentResultFile {
  private static final List<String> HEAD = List.of("注文番号", "審査結果", "理由");

  @Override
  public List<PaymentResultRow> read(Document file) throws ConnectorException {
    List<PaymentResultRow> all = new ArrayList<>();
    for (List<String> row : Csv.read(file.bytes(), HEAD)) {
      int line = all.size() + 2;
      if (row.size() != HEAD.size()) {
        throw new ConnectorException(
            Reason.MALFORMED, new Text(line + " 行目を読めません", "Line " + line + " cannot be read"));
      }
      all.add(
          state(row.get(1))
              .map(state -> new PaymentResultRow(line, review(row, state)))
              .orElseGet(() -> new PaymentResultRow(line, unknown(row.get(1)))));
    }
    return all;
  }

  private static Optional<PaymentState> state(String result) {
    return switch (result) {
      case "OK" -> Optional.of(PaymentState.AUTHORISED);
      case "NG" -> Optional.of(PaymentState.FAILED);
      case "審査中" -> Optional.of(PaymentState.MALL_REVIEW);
      default -> Optional.empty();
    };
  }

  private static PaymentReview review(List<String> row, PaymentState state) {
    String why = row.get(2);
    Optional<Text> reason = why.isEmpty() ? Optional.empty() : Optional.of(Text.same(why));
    return new PaymentReview(row.get(0), "", state, reason);
  }

  private static RowProblem unknown(String result) {
    return new RowProblem(
        HEAD.get(1),
        "result",
        "知らない審査結果です: " + result,
        "This result is not known: " + result);
  }
}
