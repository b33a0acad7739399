// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where a room names tags outside of the orders that have them: saved searches, rules. A room that
 * keeps such a thing registers one as a service, so that whoever renames a tag or takes it away knows.
 */
@ProviderType
public interface TagMentions {
  /** Each thing of the account that names the tag, as staff knows it, e.g. 保存した検索「急ぎ」. */
  List<Text> of(AccountId account, String tag);

  /** The tag has another name: what named it names that from now on. Twice is as once. */
  void rename(AccountId account, String from, String to, Actor by);
}
