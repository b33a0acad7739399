// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.List;

/**
 * What a book has of goods.
 *
 * @param id which
 * @param normal their code as it is compared
 * @param words what they are found by: code, name, name on papers, JAN, supplier and the codes at shops, as {@link
 *     SearchWords#of} has them
 * @param supplier or empty
 * @param categories three, each or empty
 * @param kit whether they are made of others
 * @param ended whether they are no longer sold
 */
record BookEntry(
    long id,
    String normal,
    String words,
    String supplier,
    List<String> categories,
    boolean kit,
    boolean ended) {
  /** Which line of the words is which. */
  static final int CODE = 0;

  static final int NAME = 1;

  static final int JAN = 3;
}
