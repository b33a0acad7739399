// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.file.engine.FileForm;
import org.banto.file.engine.TextColumn;
import org.banto.payment.PaymentState;

/**
 * How the file is written that asks an agent for deferred payments, and how the file is read that says
 * what the agent decided.
 *
 * @param name as staff know it
 * @param used whether staff can choose it
 * @param note what is known and what is not (未確認)
 * @param proven whether a file of the shop has been read by it; until then it is marked ベータ
 * @param form how the files are written
 * @param columns what stands in which column, a row for each order; empty for a layout that only reads
 * @param result where the decision stands in the file that comes back
 */
record PaymentLayout(
    String name,
    boolean used,
    String note,
    boolean proven,
    FileForm form,
    List<TextColumn> columns,
    Optional<Result> result) {
  /**
   * Where the decision stands; a column is its title, or its number from 1.
   *
   * @param key of the order's number
   * @param outcome of the decision; empty where the file has none but payments that were granted
   * @param words what the agent writes there for what it decided: AUTHORISED, FAILED, MALL_REVIEW; {@code *}
   *     for whatever is not named
   * @param payment of what the agent calls the payment, or empty
   * @param reason of why, or empty
   * @param head whether a line of titles stands above
   */
  record Result(
      String key,
      String outcome,
      Map<PaymentState, List<String>> words,
      String payment,
      String reason,
      boolean head) {
    /** A result is never changed. */
    Result {
      words = Map.copyOf(words);
    }

    /**
     * The same with words as a shop writes them: {@code OK;可}.
     *
     * @param granted what means AUTHORISED
     * @param refused what means FAILED
     * @param held what means MALL_REVIEW
     */
    static Result of(
        String key,
        String outcome,
        String granted,
        String refused,
        String held,
        String payment,
        String reason,
        boolean head) {
      Map<PaymentState, List<String>> words =
          Map.of(
              PaymentState.AUTHORISED,
              split(granted),
              PaymentState.FAILED,
              split(refused),
              PaymentState.MALL_REVIEW,
              split(held));
      return new Result(key, outcome, words, payment, reason, head);
    }

    private static List<String> split(String words) {
      return Arrays.stream(words.split("[;；]"))
          .map(String::strip)
          .filter(w -> !w.isEmpty())
          .toList();
    }

    /** The words for what it decided, as a shop writes them. */
    String words(PaymentState decided) {
      return String.join(";", words.get(decided));
    }
  }

  /** A layout is never changed. */
  PaymentLayout {
    columns = List.copyOf(columns);
  }

  /** The same, with a word on whether a file was read by it. */
  PaymentLayout proven(boolean is) {
    return new PaymentLayout(name, used, note, is, form, columns, result);
  }

  /** Whether files look the same by another. */
  boolean alike(PaymentLayout other) {
    return form.equals(other.form) && columns.equals(other.columns) && result.equals(other.result);
  }
}
