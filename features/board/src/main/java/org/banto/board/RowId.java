// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.util.regex.Pattern;

/** Ids of notes, canned texts and tags, some of them chosen by whoever keeps one. */
final class RowId {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,36}");

  private RowId() {}

  /** Whether anything can be kept under it. */
  static boolean is(String id) {
    return FORM.matcher(id).matches();
  }
}
