// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.banto.base.Rejection;
import org.banto.fakes.Events;
import org.banto.fakes.Orders;
import org.junit.jupiter.api.Test;

class SmallPictureTest {
  /** So many bytes that nobody keeps; counts what is read of them. */
  private static final class Endless extends InputStream {
    private final long size;
    private long read;

    Endless(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      return read++ < size ? 0 : -1;
    }

    @Override
    public int read(byte[] to, int at, int most) {
      if (read >= size) {
        return -1;
      }
      int some = (int) Math.min(most, size - read);
      read += some;
      return some;
    }
  }

  private static byte[] picture(int width, int height, int type, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int x = 0; x < width / 2; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, Color.RED.getRGB());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] small(byte[] bytes) throws IOException {
    return SmallPicture.of(new ByteArrayInputStream(bytes));
  }

  /** A PNG of a few bytes that says it is as large as this; its lines are all alike. */
  private static byte[] bomb(int width, int height) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(head);
    data.writeInt(width);
    data.writeInt(height);
    data.write(new byte[] {1, 0, 0, 0, 0});
    chunk(png, "IHDR", head.toByteArray());
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(lines)) {
      byte[] line = new byte[1 + (width + 7) / 8];
      for (int i = 0; i < Math.min(height, 20_000); i++) {
        packed.write(line);
      }
    }
    chunk(png, "IDAT", lines.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] body)
      throws IOException {
    DataOutputStream out = new DataOutputStream(png);
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(body);
    out.writeInt(body.length);
    out.write(name);
    out.write(body);
    out.writeInt((int) sum.getValue());
  }

  @Test
  void aLargePictureBecomesASmallJpeg() throws IOException {
    for (String format : List.of("png", "jpeg")) {
      byte[] jpeg = small(picture(1_600, 1_000, BufferedImage.TYPE_INT_RGB, format));
      BufferedImage kept = ImageIO.read(new ByteArrayInputStream(jpeg));
      assertEquals(400, kept.getWidth());
      assertEquals(250, kept.getHeight());
      assertTrue(new Color(kept.getRGB(50, 100)).getRed() > 200);
    }
  }

  @Test
  void aSmallOneStaysAsLargeAsItIsAndWhatIsClearBecomesWhite() throws IOException {
    byte[] jpeg = small(picture(40, 20, BufferedImage.TYPE_INT_ARGB, "png"));
    BufferedImage kept = ImageIO.read(new ByteArrayInputStream(jpeg));
    assertEquals(40, kept.getWidth());
    assertTrue(new Color(kept.getRGB(35, 10)).getGreen() > 240);
    small(picture(1, 3_000, BufferedImage.TYPE_INT_RGB, "png"));
  }

  /** What a camera writes that was held on its side, behind the start of a JPEG. */
  private static byte[] held(byte[] jpeg, int orientation) {
    byte[] exif = {
      (byte) 0xFF,
      (byte) 0xE1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      1,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(jpeg, 0, 2);
    all.writeBytes(exif);
    all.write(jpeg, 2, jpeg.length - 2);
    return all.toByteArray();
  }

  @Test
  void aPhotoOfACameraThatWasHeldOnItsSideStandsUpright() throws IOException {
    byte[] photo = picture(400, 200, BufferedImage.TYPE_INT_RGB, "jpeg");
    BufferedImage right = ImageIO.read(new ByteArrayInputStream(small(held(photo, 6))));
    assertEquals(200, right.getWidth());
    assertEquals(400, right.getHeight());
    assertTrue(new Color(right.getRGB(100, 50)).getRed() > 200, "its left is above");
    BufferedImage left = ImageIO.read(new ByteArrayInputStream(small(held(photo, 8))));
    assertTrue(new Color(left.getRGB(100, 350)).getRed() > 200, "its left is below");
    BufferedImage over = ImageIO.read(new ByteArrayInputStream(small(held(photo, 3))));
    assertTrue(new Color(over.getRGB(350, 100)).getRed() > 200, "its left is right");
    assertEquals(new CameraTurn(0), CameraTurn.of(Arrays.copyOf(held(photo, 6), 25)));
    assertEquals(new CameraTurn(0), CameraTurn.of(new byte[1]));
  }

  @Test
  void fiftyMegabytesAreRefusedAndNotRead() {
    Endless sent = new Endless(50L * 1024 * 1024);
    Rejection no = assertThrows(Rejection.class, () -> SmallPicture.of(sent));
    assertEquals(Rejection.Kind.TOO_LARGE, no.kind());
    assertTrue(sent.read <= SmallPicture.LARGEST + 1, "read " + sent.read);
  }

  @Test
  void aBombIsRefusedByWhatItSaysOfItself() throws IOException {
    byte[] png = bomb(60_000, 60_000);
    assertTrue(png.length < SmallPicture.LARGEST);
    Rejection no = assertThrows(Rejection.class, () -> small(png));
    assertEquals(Rejection.Kind.TOO_LARGE, no.kind());
    assertTrue(no.sentence().ja().contains("60000"), no.sentence().ja());
    assertEquals(400, ImageIO.read(new ByteArrayInputStream(small(bomb(6_000, 6_000)))).getWidth());
  }

  @Test
  void whatIsNoPictureIsRefusedInWords() throws IOException {
    byte[] png = picture(100, 100, BufferedImage.TYPE_INT_RGB, "png");
    for (byte[] wrong :
        List.of(
            new byte[0],
            "写真です".getBytes(StandardCharsets.UTF_8),
            picture(10, 10, BufferedImage.TYPE_INT_RGB, "gif"),
            picture(10, 10, BufferedImage.TYPE_INT_RGB, "bmp"),
            Arrays.copyOf(png, 40))) {
      Rejection no = assertThrows(Rejection.class, () -> small(wrong));
      assertEquals(Rejection.Kind.INVALID, no.kind());
    }
  }

  @Test
  void goodsHaveOnePictureUntilItIsTakenAway() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          JpaProducts products = new JpaProducts(jpa);
          ProductDesk desk = new ProductDesk(products, Goods.CLOCK);
          ProductPicturesResource at =
              new ProductPicturesResource(
                  desk, new ProductPictures(jpa), new ProductNews(new Events()), Goods.CLOCK);
          ProductView view =
              desk.enter(Orders.MAIN, ProductForm.of(Goods.named("A", "茶碗")), Goods.HANAKO);
          String id = view.id();
          assertThrows(Rejection.class, () -> at.picture(id, Orders.MAIN));
          byte[] red = picture(30, 30, BufferedImage.TYPE_INT_RGB, "png");
          at.keep(id, new ByteArrayInputStream(red), ShopClerk.HANAKO);
          at.keep(id, new ByteArrayInputStream(red), ShopClerk.HANAKO);
          assertArrayEquals(small(red), at.picture(id, Orders.MAIN));
          desk.change(Orders.MAIN, Long.parseLong(id), view.product(), Goods.HANAKO);
          assertTrue(desk.find(Orders.MAIN, Long.parseLong(id)).picture(), "a save keeps it");
          at.remove(id, ShopClerk.HANAKO);
          assertEquals(false, desk.find(Orders.MAIN, Long.parseLong(id)).picture());
          Rejection no =
              assertThrows(
                  Rejection.class,
                  () -> at.keep("77", new ByteArrayInputStream(red), ShopClerk.HANAKO));
          assertEquals(Rejection.Kind.NOT_FOUND, no.kind());
        });
  }
}
