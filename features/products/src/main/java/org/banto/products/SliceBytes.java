// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.banto.base.Text;

/** Rows of a file, and what is said of them, as bytes of a table. */
final class SliceBytes {
  private SliceBytes() {}

  @FunctionalInterface
  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  @FunctionalInterface
  private interface Part<T> {
    T from(DataInputStream in) throws IOException;
  }

  /** Rows as bytes. */
  static byte[] ofLines(List<ImportLine> lines) {
    return bytes(
        out -> {
          out.writeInt(lines.size());
          for (ImportLine line : lines) {
            out.writeInt(line.row());
            out.writeInt(line.cells().size());
            for (String cell : line.cells()) {
              text(out, cell);
            }
          }
        });
  }

  /** The rows of {@link #ofLines}. */
  static List<ImportLine> lines(byte[] bytes) {
    return read(bytes, in -> all(in, i -> new ImportLine(i.readInt(), all(i, SliceBytes::text))));
  }

  /** What is said of rows as bytes. */
  static byte[] ofVerdicts(List<ImportVerdict> verdicts) {
    return bytes(
        out -> {
          out.writeInt(verdicts.size());
          for (ImportVerdict verdict : verdicts) {
            out.writeInt(verdict.row());
            text(out, verdict.kind().name());
            text(out, verdict.code());
            text(out, verdict.name());
            changes(out, verdict.changes());
            faults(out, verdict.faults());
          }
        });
  }

  private static void changes(DataOutputStream out, List<ImportVerdict.FieldChange> changes)
      throws IOException {
    out.writeInt(changes.size());
    for (ImportVerdict.FieldChange change : changes) {
      text(out, change.field().name());
      text(out, change.old());
      text(out, change.now());
    }
  }

  private static void faults(DataOutputStream out, List<CellFault> faults) throws IOException {
    out.writeInt(faults.size());
    for (CellFault fault : faults) {
      text(out, fault.field().map(Enum::name).orElse(""));
      text(out, fault.value());
      text(out, fault.why().ja());
      text(out, fault.why().en());
    }
  }

  /** What {@link #ofVerdicts} has kept. */
  static List<ImportVerdict> verdicts(byte[] bytes) {
    return read(
        bytes,
        in ->
            all(
                in,
                i ->
                    new ImportVerdict(
                        i.readInt(),
                        ImportVerdict.Kind.valueOf(text(i)),
                        text(i),
                        text(i),
                        all(i, SliceBytes::change),
                        all(i, SliceBytes::fault))));
  }

  private static ImportVerdict.FieldChange change(DataInputStream in) throws IOException {
    return new ImportVerdict.FieldChange(ProductField.valueOf(text(in)), text(in), text(in));
  }

  private static CellFault fault(DataInputStream in) throws IOException {
    Optional<ProductField> field =
        Optional.of(text(in)).filter(f -> !f.isEmpty()).map(ProductField::valueOf);
    return new CellFault(field, text(in), new Text(text(in), text(in)));
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static <T> List<T> all(DataInputStream in, Part<T> part) throws IOException {
    List<T> all = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      all.add(part.from(in));
    }
    return all;
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast, 8192))) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  private static <T> T read(byte[] bytes, Part<T> part) {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes))))) {
      return part.from(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
