// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.base.SheetCell;
import org.banto.order.Order;

/**
 * A ZIP of orders that are going to leave the house: each order as JSON with what belongs to it, an
 * index by date, amount and counterparty, and the hash of every file. Written as it comes, readable
 * by its owner alone, and under its name only once it is whole on the disk.
 */
final class ArchiveFile implements AutoCloseable {
  static final String INDEX = "index.csv";
  static final String HASHES = "sha256.txt";
  private static final String BOM = "\uFEFF";
  private static final int LONGEST_NAME = 40;
  private static final List<String> TITLES =
      List.of("取引年月日", "取引先", "金額", "受注番号", "店舗", "ステータス", "受注ID", "ファイル", "SHA-256");

  private final ObjectMapper mapper = OrderJson.mapper();
  private final Path path;
  private final Path growing;
  private final ZipOutputStream zip;
  private final List<String> index = new ArrayList<>();
  private final StringBuilder hashes = new StringBuilder();
  private LocalDate oldest = LocalDate.MAX;
  private LocalDate newest = LocalDate.MIN;
  private long orders;

  /**
   * What was written.
   *
   * @param orders how many
   * @param oldest when the oldest was placed
   * @param newest when the newest was placed
   * @param bytes length of the file
   * @param sha256 of the file
   */
  record Sum(long orders, LocalDate oldest, LocalDate newest, long bytes, String sha256) {}

  /** Begins a file; its folder is made. */
  ArchiveFile(Path path) throws IOException {
    this.path = path;
    this.growing = path.resolveSibling(path.getFileName() + ".part");
    Files.createDirectories(path.getParent(), mode("rwx------"));
    Files.deleteIfExists(growing);
    Files.createFile(growing, mode("rw-------"));
    OutputStream out = Files.newOutputStream(growing, StandardOpenOption.WRITE);
    this.zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
    index.add(row(TITLES.stream()));
  }

  private static FileAttribute<?>[] mode(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** Adds an order and what belongs to it. */
  void add(Order order, List<Document> belongings) throws IOException {
    LocalDate day = LocalDate.ofInstant(order.placed().orderedAt(), Japan.ZONE);
    String file = "orders/" + name(order, day);
    String hash = entry(file, json(order));
    for (Document document : belongings) {
      entry("belongings/" + order.id().value() + "/" + document.name(), document.bytes());
    }
    index.add(
        row(
            Stream.of(
                day.toString(),
                order.placed().buyer().name(),
                amount(order),
                order.key().number(),
                order.key().shop().toString(),
                order.desk().japanese(),
                Long.toString(order.id().value()),
                file,
                hash)));
    oldest = day.isBefore(oldest) ? day : oldest;
    newest = day.isAfter(newest) ? day : newest;
    orders++;
  }

  /** The order whole, as the store can read it again. */
  private byte[] json(Order order) throws IOException {
    ObjectNode whole = mapper.valueToTree(order);
    ObjectNode placed = (ObjectNode) whole.get("placed");
    placed.set("buyer", mapper.valueToTree(order.placed().buyer()));
    placed.set("destinations", mapper.valueToTree(order.placed().destinations()));
    return mapper.writeValueAsBytes(whole);
  }

  /** {@code yyyymmdd_customer_amount_id.json}, as issued papers are named for an inspection. */
  private static String name(Order order, LocalDate day) {
    String customer =
        order.placed().buyer().name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "").strip();
    int end =
        customer.offsetByCodePoints(
            0, Math.min(LONGEST_NAME, customer.codePointCount(0, customer.length())));
    String amount = amount(order).isEmpty() ? "-" : amount(order);
    return day.format(DateTimeFormatter.BASIC_ISO_DATE)
        + "_"
        + customer.substring(0, end)
        + "_"
        + amount
        + "_"
        + order.id().value()
        + ".json";
  }

  private static String amount(Order order) {
    return order.placed().amounts().due().map(y -> Long.toString(y.value())).orElse("");
  }

  private String entry(String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
    String hash = HexFormat.of().formatHex(sha256().digest(bytes));
    hashes.append(hash).append("  ").append(name).append('\n');
    return hash;
  }

  /** Ends the file, and reads it once more to see that the disk has what was written. */
  Sum end() throws IOException {
    entry(INDEX, (BOM + String.join("\r\n", index) + "\r\n").getBytes(StandardCharsets.UTF_8));
    zip.putNextEntry(new ZipEntry(HASHES));
    zip.write(hashes.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.close();
    try (FileChannel disk = FileChannel.open(growing, StandardOpenOption.WRITE)) {
      disk.force(true);
    }
    Sum sum = new Sum(orders, oldest, newest, Files.size(growing), hash(growing));
    Files.move(growing, path, StandardCopyOption.ATOMIC_MOVE);
    return sum;
  }

  static String hash(Path file) throws IOException {
    MessageDigest sha = sha256();
    byte[] piece = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(piece); n > 0; n = in.read(piece)) {
        sha.update(piece, 0, n);
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /** A file that was not ended is taken away: it is full of names. */
  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      Files.deleteIfExists(growing);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String row(Stream<String> cells) {
    return cells.map(SheetCell::quoted).collect(Collectors.joining(","));
  }
}
