// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banto.base.Actor;

/**
 * A file of goods that was sent.
 *
 * @param key which
 * @param name of the file
 * @param at when it came
 * @param by who sent it
 * @param state how far it is
 * @param charset the character set it is in
 * @param sample its headings, and then its first rows
 * @param rows how many there are below the headings
 * @param columns the id of a field for each heading, or empty
 * @param blank what a blank cell does
 * @param done how many rows have been dealt with
 * @param job that brings it in, or did; empty before
 * @param starter who had it brought in; who sent it before
 * @param lease until when nobody but who is at work on it may be
 */
record ProductImport(
    ImportKey key,
    String name,
    Instant at,
    Actor by,
    State state,
    String charset,
    List<ImportLine> sample,
    int rows,
    List<String> columns,
    BlankCells blank,
    int done,
    Optional<String> job,
    Actor starter,
    Instant lease) {
  /** How many rows lie in a slice, and go in together. */
  static final int SLICE = 500;

  /** How far an import is. */
  public enum State {
    /** Read; nobody has said yet what its columns are. */
    READ,
    /** Judged row by row. */
    JUDGED,
    /** It goes in. */
    RUNNING,
    /** It is in. */
    DONE,
    /** It ended in the middle, and can be gone on with. */
    STOPPED
  }

  ProductImport {
    sample = List.copyOf(sample);
    columns = List.copyOf(columns);
  }

  /** The headings. */
  List<String> heads() {
    return sample.get(0).cells();
  }

  /** How its rows are read. */
  ColumnMap map() {
    return ColumnMap.of(heads(), columns, blank);
  }

  /** How many slices there are. */
  int slices() {
    return (rows + SLICE - 1) / SLICE;
  }
}
