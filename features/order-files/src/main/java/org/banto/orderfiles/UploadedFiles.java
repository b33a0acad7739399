// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.banto.base.Document;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** Several files in one request: their bytes one after the other, their sizes said beside. */
final class UploadedFiles {
  private static final int MOST = 64 * 1024 * 1024;

  private UploadedFiles() {}

  /**
   * Cuts them apart.
   *
   * @param sizes bytes of each; empty for one file
   */
  static List<Document> of(List<Integer> sizes, byte[] bytes) {
    if (bytes.length > MOST) {
      throw new Rejection(
          new Text("ファイルが大きすぎます（64MBまで）。", "The file is too large (64 MB at most)."));
    }
    List<Integer> cuts = sizes.isEmpty() ? List.of(bytes.length) : sizes;
    boolean fits = cuts.stream().allMatch(s -> s >= 0);
    if (!fits || cuts.stream().mapToLong(s -> s).sum() != bytes.length) {
      throw new Rejection(
          new Text("ファイルが途中で切れています。もう一度送ってください。", "The file is cut off. Send it again."));
    }
    List<Document> files = new ArrayList<>();
    int from = 0;
    for (int size : cuts) {
      byte[] part = Arrays.copyOfRange(bytes, from, from + size);
      files.add(new Document("orders-" + (files.size() + 1), "text/csv", part));
      from += size;
    }
    return files;
  }
}
