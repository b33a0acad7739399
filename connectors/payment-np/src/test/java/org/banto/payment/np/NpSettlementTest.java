// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.np;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.DepositFile;
import org.banto.payment.Deposit;
import org.banto.testkit.DepositFileContract;
import org.junit.jupiter.api.Test;

class NpSettlementTest implements DepositFileContract {
  private static final String TITLES = "通番,NP取引ID,加盟店取引ID,ご購入者名,取引総額,NP手数料(税抜),NP手数料消費税,お支払総額";
  private static final String ONE = "1,18121200001,0000123,髙﨑 吉乃,5500,192,19,5289";
  private static final String TWO =
      "2,18121200002,ORD-0004_2,\"見本, 太郎\",\"11,000\",385,38,\"10,577\"";

  private static Document of(String... lines) {
    byte[] bytes = (String.join("\r\n", lines) + "\r\n").getBytes(Charset.forName("windows-31j"));
    return new Document("seisan.csv", "text/csv; charset=windows-31j", bytes);
  }

  @Override
  public DepositFile file() {
    return new NpSettlement(Clock.fixed(Instant.parse("2026-12-07T00:00:00Z"), ZoneOffset.UTC));
  }

  @Override
  public Document sample() {
    return of(TITLES, ONE, TWO);
  }

  @Override
  public String golden() {
    return "np-settlement.txt";
  }

  @Override
  public Document empty() {
    return of(TITLES);
  }

  @Override
  public Set<String> persons() {
    return Set.of("髙﨑 吉乃", "見本, 太郎");
  }

  private List<Deposit> told(String... lines) throws ConnectorException {
    return read(of(lines));
  }

  private String refused(String... lines) {
    return assertThrows(ConnectorException.class, () -> told(lines)).sentence().ja();
  }

  @Test
  void titlesMayBeMissingOrStandInAnotherOrder() throws ConnectorException {
    List<Deposit> all = told(TITLES, ONE);
    assertEquals(all, told(ONE));
    assertEquals(
        all,
        told(
            "お支払総額,NP手数料消費税,NP手数料(税抜),取引総額,備考,加盟店取引ID,ご購入者名,NP取引ID",
            "5289,19,192,5500,x,0000123,髙﨑 吉乃,18121200001"));
  }

  @Test
  void theSameRowTwiceIsOneDepositAndMoneyThatIsTakenBackAnother() throws ConnectorException {
    assertEquals(1, told(TITLES, ONE, ONE).size());
    List<Deposit> all = told(ONE, "2,18121200001,0000123,髙﨑 吉乃,-5500,-192,-19,-5289");
    assertEquals(
        List.of(
            "Deposit[np.18121200001, 2026-12-07, 5500]",
            "Deposit[np.18121200001.x, 2026-12-07, -5500]"),
        all.stream().map(Deposit::toString).toList());
  }

  @Test
  void whatIsWrongIsNamedByRowColumnAndValue() {
    assertEquals(
        "3 行目 お支払総額: 取引総額から手数料と消費税を引いた額と違います: 5288。何も読み込んでいません",
        refused(TITLES, TWO, ONE.replace("5289", "5288")));
    assertEquals(
        "2 行目 取引総額: 金額ではありません: 5.500。何も読み込んでいません", refused(TITLES, ONE.replace("5500", "5.500")));
    assertEquals(
        "2 行目 NP取引ID: 番号ではありません: …。何も読み込んでいません",
        refused(TITLES, ONE.replace("18121200001", "髙﨑 吉乃")));
    assertEquals(
        "2 行目 NP取引ID: 同じ取引が別の内容で二度あります: np.18121200001。何も読み込んでいません",
        refused(ONE, ONE.replace("0000123", "0000124")));
    assertEquals("1 行目 取引総額: この列がありません。何も読み込んでいません", refused(TITLES.replace("取引総額", "金額"), ONE));
    assertEquals("NP後払いの精算データではありません", refused("注文番号,金額", "1,2"));
  }
}
