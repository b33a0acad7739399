// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.banto.base.Address;
import org.banto.base.Document;
import org.banto.base.Person;
import org.banto.base.TimeSlot;
import org.banto.connect.Label;
import org.banto.file.engine.CsvFile;
import org.banto.file.engine.Windows31J;
import org.banto.shipment.Temperature;
import org.junit.jupiter.api.Test;

class WaybillFileTest {
  private final B2Cloud b2 = new B2Cloud(Labels.CLOCK);

  /** The first four consignments of the sample; its fifth has a street that B2 refuses. */
  static List<Label> sample() {
    return List.of(
        new Labels()
            .to(
                Labels.person(
                    "架空　花子",
                    "060-0001",
                    "北海道",
                    "札幌市中央区",
                    "北一条西９９丁目９－１",
                    "架空マンション１０１",
                    "090-0000-0001"))
            .wish(LocalDate.of(2026, 7, 4), TimeSlot.MORNING)
            .label(),
        new Labels()
            .number("S0000000002")
            .to(Labels.person("見本　太郎", "5300001", "大阪府", "大阪市北区", "梅田９９－９－２", "", "090-0000-0002"))
            .by("COD", Temperature.AMBIENT)
            .cod(5500, 500)
            .item("雑貨")
            .label(),
        new Labels()
            .number("S0000000003")
            .to(
                Labels.person(
                    "髙﨑　試一", "900-0006", "沖縄県", "那覇市", "おもろまち９９－９", "例示タワー９９０３", "090-0000-0003"))
            .by("PREPAID", Temperature.FROZEN)
            .item("冷凍食品")
            .note("ナマモノ 天地無用")
            .label(),
        new Labels()
            .number("S0000000004")
            .to(Labels.person("島　みほん", "100-2101", "東京都", "小笠原村", "父島字例示町９９９", "", "04998-0-0004"))
            .by("NEKOPOS", Temperature.AMBIENT)
            .item("書籍")
            .label());
  }

  /** Two parcels, a company, a long building, a name B2 would refuse. */
  static List<Label> own() {
    Person firm =
        new Person(
            "山田 太郎",
            "",
            "㈱架空商事 営業部",
            new Address(
                "6040001", "京都府", "京都市中京区", "道場町９９９番地の９", "とても長い建物名を持つ架空レジデンス京都二条城北館Ａ棟９９９９号室"),
            "０９０－００００－０００５",
            "");
    return List.of(
        new Labels()
            .number("S0000000501")
            .to(firm)
            .parcels(2)
            .note("ワレ物注意 午後は不在①")
            .item("【送料無料】とても長い商品名の♡器セット（大皿1枚・小皿5枚）ギフト対応可")
            .wish(LocalDate.of(2026, 7, 3), TimeSlot.hours(19, 21))
            .label(),
        new Labels()
            .number("S0000000601")
            .to(Labels.person("有限会社見本", "060-0001", "北海道", "札幌市中央区", "北一条西1-2", "", "011-000-0000"))
            .billing("012345678901-123-02")
            .by("TIME", Temperature.AMBIENT)
            .wish(
                null,
                new TimeSlot(
                    "10時まで",
                    java.util.Optional.empty(),
                    java.util.Optional.of(java.time.LocalTime.of(10, 0))))
            .label());
  }

  @Test
  void theFileIsByteForByteThatOfTheCarriersSample() throws Exception {
    String all =
        new String(resource("samples/yamato_b2cloud_import_noheader.csv"), Windows31J.CHARSET);
    String four = String.join("\r\n", Arrays.copyOf(all.split("\r\n"), 4)) + "\r\n";
    Document file = b2.write(sample());
    assertEquals(four, new String(file.bytes(), Windows31J.CHARSET));
    assertArrayEquals(four.getBytes(Windows31J.CHARSET), file.bytes());
    assertEquals("b2-20260701-4.csv", file.name());
    assertEquals(List.of(), b2.check(sample()));
  }

  @Test
  void everyRowHas97QuotedColumns() throws Exception {
    Document file = b2.write(own());
    for (List<String> row : CsvFile.read(file.bytes())) {
      assertEquals(97, row.size());
    }
  }

  @Test
  void fiveHundredLabelsAreCheckedAndWrittenAtOnce() {
    List<Label> labels = new ArrayList<>();
    for (int n = 0; n < 125; n++) {
      labels.addAll(sample());
    }
    long ms = Long.MAX_VALUE;
    for (int run = 0; run < 3; run++) {
      long start = cpu();
      assertEquals(List.of(), b2.check(labels));
      assertTrue(b2.write(labels).bytes().length > 200_000);
      ms = Math.min(ms, (cpu() - start) / 1_000_000);
    }
    System.out.println("500 labels checked and written in " + ms + " ms");
  }

  /** Processor time, which does not count what else the machine does. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  static byte[] resource(String name) throws Exception {
    try (InputStream in = WaybillFileTest.class.getResourceAsStream("/" + name)) {
      return in.readAllBytes();
    }
  }
}
