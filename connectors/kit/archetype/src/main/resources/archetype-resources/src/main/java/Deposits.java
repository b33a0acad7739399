#set( $kindUpper = $kind.toUpperCase() )
package ${package};

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banto.base.Document;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.ConnectorType;
import org.banto.connect.DepositFile;
import org.banto.payment.Deposit;
import org.osgi.service.component.annotations.Component;

/** The file of money that came in at ${id}. */
@Component(property = {"banto.file=${id}", "banto.file.name=${id}"})
@ConnectorType(id = "${id}", kind = ConnectorType.Kind.${kindUpper})
public final class Deposits implements DepositFile {
  private static final List<String> HEAD = List.of("照会番号", "入金日", "金額", "振込人");

  @Override
  public List<Deposit> read(Document file) throws ConnectorException {
    List<Deposit> all = new ArrayList<>();
    for (List<String> row : Csv.read(file.bytes(), HEAD)) {
      try {
        LocalDate day = LocalDate.parse(row.get(1));
        Yen amount = new Yen(Long.parseLong(row.get(2)));
        all.add(new Deposit("${id}." + row.get(0), day, amount, row.get(3), "${id}"));
      } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
        int line = all.size() + 2;
        throw new ConnectorException(
            Reason.MALFORMED, new Text(line + " 行目を読めません", "Line " + line + " cannot be read"));
      }
    }
    return all;
  }
}
