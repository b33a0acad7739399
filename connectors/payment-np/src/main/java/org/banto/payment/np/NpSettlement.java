// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.np;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.ConnectorType;
import org.banto.connect.DepositFile;
import org.banto.file.engine.CsvFile;
import org.banto.payment.Deposit;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * What NP pays out (精算データ): eight columns, with a line of titles or without one, as guides of
 * merchants list them. What is booked is the whole price (取引総額): NP's fee is between NP and the
 * shop. The file names no day, so that of its reading counts. Nothing is read unless price, fee, tax
 * and payment of every row agree.
 */
@Component(property = {"banto.file=np-settlement", "banto.file.name=NP後払い 精算データ"})
@ConnectorType(id = "np", kind = ConnectorType.Kind.PAYMENT)
public final class NpSettlement implements DepositFile {
  private static final List<String> TITLES =
      List.of("通番", "NP取引ID", "加盟店取引ID", "ご購入者名", "取引総額", "NP手数料(税抜)", "NP手数料消費税", "お支払総額");
  private static final int NP_ID = 1;
  private static final int SHOP_ID = 2;
  private static final int BUYER = 3;
  private static final int PRICE = 4;
  private static final int FEE = 5;
  private static final int TAX = 6;
  private static final int PAID = 7;

  private static final Text OTHER =
      new Text("NP後払いの精算データではありません", "This is no settlement file of NP");

  private final Clock clock;

  /** For the service component runtime. */
  @Activate
  public NpSettlement() {
    this(new HouseClock(Japan.ZONE));
  }

  NpSettlement(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<Deposit> read(Document file) throws ConnectorException {
    List<List<String>> rows = CsvFile.read(file.bytes());
    List<String> first =
        rows.isEmpty() ? List.of() : rows.get(0).stream().map(String::strip).toList();
    boolean titled = first.contains(TITLES.get(NP_ID));
    int[] at = titled ? places(first) : IntStream.range(0, TITLES.size()).toArray();
    if (!titled && (first.size() != TITLES.size() || !first.get(0).matches("[0-9]+"))) {
      throw new ConnectorException(Reason.MALFORMED, OTHER);
    }
    LocalDate today = LocalDate.now(clock);
    Map<String, Deposit> all = new LinkedHashMap<>();
    for (int i = titled ? 1 : 0; i < rows.size(); i++) {
      if (!CsvFile.blank(rows.get(i))) {
        Deposit deposit = new Row(i + 1, at, rows.get(i)).deposit(today);
        Deposit same = all.putIfAbsent(deposit.id(), deposit);
        if (same != null && !same.equals(deposit)) {
          throw malformed(
              i + 1,
              NP_ID,
              new Text(
                  "同じ取引が別の内容で二度あります: ", "The same transaction stands here twice, differently: "),
              deposit.id());
        }
      }
    }
    return List.copyOf(all.values());
  }

  /** Where each column stands: the shop may have put them in another order. */
  private static int[] places(List<String> titles) throws ConnectorException {
    int[] at = TITLES.stream().mapToInt(titles::indexOf).toArray();
    for (int column = NP_ID; column < at.length; column++) {
      if (at[column] < 0) {
        throw malformed(1, column, new Text("この列がありません", "There is no such column"), "");
      }
    }
    return at;
  }

  /** One line of the file. */
  private record Row(int no, int[] at, List<String> cells) {
    Deposit deposit(LocalDate today) throws ConnectorException {
      String id = word(NP_ID, "[0-9A-Za-z-]{1,40}");
      String key = word(SHOP_ID, "\\S{1,40}");
      long price = yen(PRICE);
      long paid = yen(PAID);
      if (price - yen(FEE) - yen(TAX) != paid) {
        throw malformed(
            no,
            PAID,
            new Text("取引総額から手数料と消費税を引いた額と違います: ", "It is not the price less fee and tax: "),
            Long.toString(paid));
      }
      return new Deposit(
          "np." + id + (price < 0 ? ".x" : ""),
          today,
          new Yen(price),
          (key + " " + cell(BUYER)).strip(),
          "np");
    }

    private String cell(int column) {
      return at[column] < cells.size() ? cells.get(at[column]).strip() : "";
    }

    private String word(int column, String form) throws ConnectorException {
      String text = cell(column);
      if (!text.matches(form)) {
        throw malformed(no, column, new Text("番号ではありません: ", "This is no number: "), text);
      }
      return text;
    }

    private long yen(int column) throws ConnectorException {
      String digits = cell(column).replace(",", "");
      if (!digits.matches("-?[0-9]{1,12}")) {
        throw malformed(no, column, new Text("金額ではありません: ", "This is no amount: "), cell(column));
      }
      return Long.parseLong(digits);
    }
  }

  /** Names the row and the column; a value only where no buyer's name can stand. */
  private static ConnectorException malformed(int row, int column, Text why, String value) {
    String shown = value.matches("[\\x21-\\x7e]{0,60}") ? value : "…";
    return new ConnectorException(
        Reason.MALFORMED,
        new Text(
            row + " 行目 " + TITLES.get(column) + ": " + why.ja() + shown + "。何も読み込んでいません",
            "Row "
                + row
                + ", "
                + TITLES.get(column)
                + ": "
                + why.en()
                + shown
                + ". Nothing was read in"));
  }
}
