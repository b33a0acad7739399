// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.Set;
import java.util.regex.Pattern;
import org.banto.base.Text;

/**
 * What a user or a program may do in one room; {@link RequiresRight} asks for it.
 *
 * @param id stable, {@code <room>.<verb>}, e.g. {@code shipping.edit}
 * @param name what staff reads where rights are given
 * @param roles those who have it to start from
 * @param wholeHouse whether it changes the house for all its accounts: only who works on the first
 *     account can have it
 */
public record Right(String id, Text name, Set<Role> roles, boolean wholeHouse) {
  private static final Pattern FORM =
      Pattern.compile("[a-z][a-z0-9-]{1,29}\\.[a-z][a-z0-9-]{1,29}");

  public Right {
    if (!isId(id)) {
      throw new IllegalArgumentException("right: " + id);
    }
    roles = Set.copyOf(roles);
  }

  /** One that holds for the account its user works on. */
  public Right(String id, Text name, Role... roles) {
    this(id, name, Set.of(roles), false);
  }

  /** Whether this can be the id of a right. */
  public static boolean isId(String id) {
    return FORM.matcher(id).matches();
  }
}
