// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.bank;

import static org.banto.payment.bank.ZenginRecords.malformed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorType;
import org.banto.connect.DepositFile;
import org.banto.payment.Deposit;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * 振込入金通知 (kind 01, format A) of the banks' association. Nothing is read unless counts and sums of
 * every trailer fit. A cancelled line (取消区分 1) is a negative deposit.
 */
@Component(property = {"banto.file=zengin-01", "banto.file.name=全銀協 振込入金通知"})
@ConnectorType(id = "bank", kind = ConnectorType.Kind.PAYMENT)
public final class ZenginDeposits implements DepositFile {
  private static final String KIND = "01";

  private final Clock clock;

  /** For the service component runtime. */
  @Activate
  public ZenginDeposits() {
    this(new HouseClock(Japan.ZONE));
  }

  ZenginDeposits(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<Deposit> read(Document file) throws ConnectorException {
    List<ZenginRecords.Line> lines = ZenginRecords.of(file.bytes());
    if (lines.isEmpty() || lines.get(0).kind() != '1') {
      throw malformed(
          1,
          0,
          new Text(
              "全銀協の振込入金通知ではありません（先頭がヘッダー・レコードではありません）",
              "This is no Zengin notice of transfers (it does not begin with a header record)"));
    }
    List<Deposit> all = new ArrayList<>();
    Group group = null;
    for (ZenginRecords.Line line : lines) {
      switch (line.kind()) {
        case '1' -> group = new Group(line, LocalDate.now(clock));
        case '2' -> open(group, line).add(line);
        case '8' -> {
          all.addAll(open(group, line).closed(line));
          group = null;
        }
        case '9' -> {}
        default ->
            throw line.malformed(
                0,
                new Text(
                    "レコード区分が正しくありません: " + line.kind(),
                    "The kind of the record is not right: " + line.kind()));
      }
    }
    if (group != null) {
      throw malformed(
          lines.size() + 1,
          0,
          new Text(
              "トレーラー・レコードがありません。ファイルが途中で切れています",
              "There is no trailer record. The file ends in the middle"));
    }
    return all;
  }

  private static Group open(Group group, ZenginRecords.Line line) throws ConnectorException {
    if (group == null) {
      throw line.malformed(
          0, new Text("この行の前にヘッダー・レコードがありません", "No header record stands before this line"));
    }
    return group;
  }

  /** The lines of one account of the shop, header to trailer. */
  private static final class Group {
    private final String account;
    private final LocalDate today;
    private final List<Deposit> deposits = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private long count;
    private long sum;
    private long cancelled;
    private long cancelledSum;

    Group(ZenginRecords.Line header, LocalDate today) throws ConnectorException {
      String kind = header.text(1, 2);
      if (!kind.equals(KIND)) {
        throw header.malformed(
            1,
            new Text(
                "振込入金通知（種別 01）ではありません: 種別 " + kind,
                "This is no notice of transfers (kind 01): kind " + kind));
      }
      if (!header.text(3, 1).equals("0")) {
        throw header.malformed(
            3,
            new Text("文字コード区分が JIS ではありません: ", "The code of characters is not JIS: ")
                .before(header.text(3, 1)));
      }
      this.today = today;
      this.account = header.text(22, 4) + "-" + header.text(41, 3) + "-" + header.text(60, 7);
    }

    void add(ZenginRecords.Line line) throws ConnectorException {
      boolean cancel = line.text(127, 1).equals("1");
      long amount = line.number(19, 10);
      LocalDate day = line.day(7, today);
      if (cancel) {
        cancelled++;
        cancelledSum += amount;
      } else {
        count++;
        sum += amount;
      }
      String id = "zengin." + account + "." + day + "." + line.text(1, 6) + (cancel ? ".x" : "");
      // some banks leave the inquiry number at zero: twins of one day are told apart by their order
      int twin = seen.merge(id, 1, Integer::sum);
      deposits.add(
          new Deposit(
              twin == 1 ? id : id + "." + twin,
              day,
              new Yen(cancel ? -amount : amount),
              line.text(49, 48),
              "bank"));
    }

    List<Deposit> closed(ZenginRecords.Line trailer) throws ConnectorException {
      same(trailer, 1, 6, new Text("合計件数", "number of transfers"), count);
      same(trailer, 7, 12, new Text("合計金額", "sum of transfers"), sum);
      same(trailer, 19, 6, new Text("取消件数", "number of cancels"), cancelled);
      same(trailer, 25, 12, new Text("取消金額", "sum of cancels"), cancelledSum);
      return deposits;
    }

    private static void same(
        ZenginRecords.Line trailer, int from, int length, Text what, long counted)
        throws ConnectorException {
      long stated = trailer.number(from, length);
      if (stated != counted) {
        throw trailer.malformed(
            from,
            new Text(
                "トレーラー・レコードの"
                    + what.ja()
                    + "が明細と合いません（"
                    + stated
                    + " と "
                    + counted
                    + "）。何も読み込んでいません",
                "The "
                    + what.en()
                    + " in the trailer record does not fit the lines ("
                    + stated
                    + " and "
                    + counted
                    + "). Nothing was read in"));
      }
    }
  }
}
