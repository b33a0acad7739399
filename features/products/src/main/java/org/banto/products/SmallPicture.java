// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** Makes the small picture that is kept of one that somebody sends. */
final class SmallPicture {
  /** Bytes of what is sent, at most. */
  static final int LARGEST = 5 * 1024 * 1024;

  /** Pixels of what is sent, at most: a small file can hold a picture that fills a house's memory. */
  static final long MOST_PIXELS = 40_000_000;

  /** Pixels of each side of what is kept, at most. */
  static final int SIDE = 400;

  private static final Set<String> FORMATS = Set.of("png", "jpeg");

  private SmallPicture() {}

  /**
   * A JPEG that fits into {@value #SIDE} × {@value #SIDE}, on white.
   *
   * @throws Rejection where it is larger than a picture may be, or none
   */
  static byte[] of(InputStream sent) throws IOException {
    byte[] bytes = sent.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new Rejection(
          Rejection.Kind.TOO_LARGE,
          new Text("写真が大きすぎます。5MBまでのファイルにしてください。", "The picture is too large: 5 MB at most."));
    }
    return jpeg(scaled(read(bytes), CameraTurn.of(bytes)));
  }

  private static BufferedImage read(byte[] bytes) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw none();
      }
      ImageReader reader = readers.next();
      try {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          throw none();
        }
        reader.setInput(in, true, true);
        return read(reader);
      } finally {
        reader.dispose();
      }
    } catch (Rejection no) {
      throw no;
    } catch (IOException | RuntimeException e) {
      // the readers of the JDK fail in many ways on what is damaged
      throw new Rejection(
          new Text(
              "写真を読めませんでした。ファイルが壊れている可能性があります。", "The picture cannot be read: it may be damaged."),
          e);
    }
  }

  /** Every n-th pixel of a large one, so that no more is held than is needed. */
  private static BufferedImage read(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      throw new Rejection(
          Rejection.Kind.TOO_LARGE,
          new Text(
              "写真の画素数が多すぎます（" + width + "×" + height + "）。4,000万画素までにしてください。",
              "The picture has too many pixels ("
                  + width
                  + " × "
                  + height
                  + "): 40 million at most."));
    }
    ImageReadParam param = reader.getDefaultReadParam();
    int every = Math.max(1, Math.max(width, height) / (2 * SIDE));
    param.setSourceSubsampling(every, every, 0, 0);
    return reader.read(0, param);
  }

  private static Rejection none() {
    return new Rejection(
        new Text("写真は PNG か JPEG のファイルにしてください。", "A picture is a PNG or JPEG file."));
  }

  private static BufferedImage scaled(BufferedImage from, CameraTurn turn) {
    double by = Math.min(1, (double) SIDE / Math.max(from.getWidth(), from.getHeight()));
    int width = Math.max(1, (int) Math.round(from.getWidth() * by));
    int height = Math.max(1, (int) Math.round(from.getHeight() * by));
    boolean lies = turn.lies();
    BufferedImage to =
        new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D on = to.createGraphics();
    try {
      on.setColor(Color.WHITE);
      on.fillRect(0, 0, to.getWidth(), to.getHeight());
      on.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      on.translate(to.getWidth() / 2.0, to.getHeight() / 2.0);
      on.rotate(turn.radians());
      on.translate(-width / 2.0, -height / 2.0);
      on.drawImage(from, 0, 0, width, height, null);
    } finally {
      on.dispose();
    }
    return to;
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(picture, "jpeg", out);
    }
    return bytes.toByteArray();
  }
}
