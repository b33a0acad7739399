// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;

class TimeCodesTest {
  private static final String KEY =
      Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  /** RFC 6238, appendix B: seconds since 1970, and the code of eight digits by SHA-1. */
  private static final Map<Long, String> VECTORS =
      Map.of(
          59L, "94287082",
          1111111109L, "07081804",
          1111111111L, "14050471",
          1234567890L, "89005924",
          2000000000L, "69279037",
          20000000000L, "65353130");

  private final TimeCodes six = new TimeCodes();

  @Test
  void theCodesAreThoseOfRfc6238() {
    TimeCodes eight = new TimeCodes(8);
    VECTORS.forEach(
        (second, code) -> {
          Instant when = Instant.ofEpochSecond(second);
          assertEquals(code, eight.at(KEY, when));
          assertEquals(code.substring(2), six.at(KEY, when));
          assertEquals(OptionalLong.of(second / 30), eight.step(KEY, code, when));
        });
  }

  @Test
  void aCodeIsGoodOneStepBeforeAndAfterItsOwn() {
    Instant own = Instant.ofEpochSecond(30 * 40_000_000L);
    String code = six.at(KEY, own);
    for (long seconds : List.of(-30L, -1L, 0L, 29L, 59L)) {
      assertEquals(
          OptionalLong.of(40_000_000), six.step(KEY, code, own.plusSeconds(seconds)), "" + seconds);
    }
    for (long seconds : List.of(-31L, 60L)) {
      assertEquals(
          OptionalLong.empty(), six.step(KEY, code, own.plusSeconds(seconds)), "" + seconds);
    }
  }

  @Test
  void aKeyHas160BitsAndIsAnotherEachTime() {
    String key = six.key();
    assertEquals(20, Base32.decode(key).length);
    assertEquals(false, key.equals(six.key()) || key.contains("="));
  }

  @Test
  void theQrCodeIsReadAsTheAddressOfTheKey() throws Exception {
    String address = TimeCodes.address("hanako", KEY);
    List<String> rows = QrRows.of(address);
    int scale = 4;
    int side = (rows.size() + 8) * scale;
    int[] pixels = new int[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int row = y / scale - 4;
        int column = x / scale - 4;
        boolean inside = Math.min(row, column) >= 0 && Math.max(row, column) < rows.size();
        boolean dark = inside && rows.get(row).charAt(column) == '1';
        pixels[y * side + x] = dark ? 0xFF000000 : 0xFFFFFFFF;
      }
    }
    BinaryBitmap seen =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    Map<DecodeHintType, Object> qr =
        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));
    assertEquals(address, new QRCodeReader().decode(seen, qr).getText());
  }
}
