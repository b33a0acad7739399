// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Payload;

/**
 * The rows of one order as they stood in the file, with every column, and the profile they are to
 * be read by: what the ledger keeps.
 *
 * @param profile the profile
 * @param version its version
 * @param number the mall's order number
 * @param header names of the columns
 * @param rows the rows
 */
record FileOrderRows(String profile, int version, String number, Header header, List<Row> rows) {
  /** The media type of kept rows: CSV in UTF-8 whose first line names the profile. */
  static final String TYPE = "application/vnd.banto.order-rows";

  /** What a payload holds, and for which account it was kept. */
  record Kept(AccountId account, FileOrderRows rows) {}

  IncomingOrder incoming(AccountId account) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(account.value(), profile, Integer.toString(version), number);
      csv.writeRecord(header.names());
      rows.forEach(r -> csv.writeRecord(r.cells()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return new IncomingOrder(number, new Payload(TYPE, bytes).by(Payload.Way.FILE));
  }

  /** Reads what {@link #incoming} made. */
  static Kept read(Payload payload) throws ConnectorException {
    String text = new String(payload.bytes(), StandardCharsets.UTF_8);
    List<List<String>> all = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .skipEmptyLines(false)
            .ignoreDifferentFieldCount(true)
            .ofCsvRecord(text)) {
      csv.forEach(r -> all.add(r.getFields()));
      List<Row> rows = new ArrayList<>();
      for (List<String> cells : all.subList(2, all.size())) {
        rows.add(new Row(rows.size() + 1L, cells));
      }
      List<String> head = all.get(0);
      FileOrderRows read =
          new FileOrderRows(
              head.get(1),
              Integer.parseInt(head.get(2)),
              head.get(3),
              new Header(all.get(1)),
              rows);
      return new Kept(new AccountId(head.get(0)), read);
    } catch (RuntimeException e) {
      throw new ConnectorException(
          Reason.MALFORMED,
          new Text("保管した注文ファイルの行を読み取れません。", "The kept rows of an order file cannot be read."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
