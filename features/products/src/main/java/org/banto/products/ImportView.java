// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file of goods that was sent.
 *
 * @param id which
 * @param name of the file
 * @param at when it came
 * @param by who sent it
 * @param state how far it is
 * @param charset the character set it is in: UTF-8, Shift_JIS, UTF-16LE or UTF-16BE
 * @param heads its headings
 * @param sample its first rows, 5 at most
 * @param rows how many there are below the headings
 * @param columns the id of a column of ours for each heading, or empty where it is left out
 * @param blank what a blank cell does
 * @param counts what its rows come to, once they are judged
 * @param done how many rows have been dealt with
 * @param job that brings it in, or did
 */
public record ImportView(
    String id,
    String name,
    Instant at,
    String by,
    ProductImport.State state,
    String charset,
    List<String> heads,
    List<List<String>> sample,
    int rows,
    List<String> columns,
    BlankCells blank,
    Optional<Counts> counts,
    int done,
    Optional<String> job) {

  /** How many rows bring new goods, change some, change nothing, and are refused. */
  public record Counts(int added, int changed, int same, int refused) {}

  static ImportView of(ProductImport one, ImportSlices.Counts counts) {
    List<ImportLine> sample = one.sample();
    return new ImportView(
        one.key().id(),
        one.name(),
        one.at(),
        one.by().name(),
        one.state(),
        one.charset(),
        one.heads(),
        sample.subList(1, sample.size()).stream().map(ImportLine::cells).toList(),
        one.rows(),
        one.columns(),
        one.blank(),
        Optional.of(
                new Counts(
                    counts.added(),
                    counts.changed(),
                    one.rows() - counts.added() - counts.changed() - counts.refused(),
                    counts.refused()))
            .filter(c -> one.state() != ProductImport.State.READ),
        one.done(),
        one.job());
  }
}
