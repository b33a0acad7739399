// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banto.base.Document;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.DepositFile;
import org.banto.payment.Deposit;

/**
 * Money that came in, as a bank's file has it: how many records, and what they come to.
 *
 * @param reader of such files
 * @param bad whether the file is a bad one, that has to be refused
 */
record DepositsFile(DepositFile reader, boolean bad) implements FileKind {
  /** The reader takes a file as a whole. */
  private static final long LARGEST = 32L << 20;

  @Override
  public void run(Path file, Report report) throws IOException, Malformed {
    if (Files.size(file) > LARGEST) {
      throw Malformed.at(1, 1, "the file is larger than " + (LARGEST >> 20) + " MB");
    }
    Document document =
        new Document(file.getFileName().toString(), "text/plain", Files.readAllBytes(file));
    try {
      List<Deposit> deposits = reader.read(document);
      Yen sum = deposits.stream().map(Deposit::amount).reduce(Yen.ZERO, Yen::plus);
      String read = deposits.size() + " records, sum " + String.format("%,d", sum.value()) + " yen";
      if (bad) {
        report.row("file", new Verdict.Differs("a refusal", read));
      } else {
        report.say(read);
      }
    } catch (ConnectorException e) {
      String why = "nothing was read: " + e.getMessage();
      if (bad) {
        report.say("refused, " + why);
      } else {
        report.row("file", new Verdict.Refused(why));
      }
    }
  }
}
