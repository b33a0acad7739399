// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.osgi.annotation.versioning.ProviderType;

/**
 * From which addresses of the network one may work (IP制限): lists for the whole house, for accounts,
 * for members of staff and for programs. One that is empty restricts nobody; an address has to be
 * on each of the others.
 */
@ProviderType
public interface AddressRules {
  /** What everybody is told while nobody knows from where one may work. */
  Text NOT_YET =
      new Text(
          "接続元を確かめる準備ができていません。何も行っていません。もう一度お試しください。",
          "Where you come from cannot be checked yet. Nothing was done; try again.");

  /**
   * Why somebody is not let in from where they come from; whoever is refused stands in the history
   * then, once a minute and address. Calls cost no look at the database but one a second.
   *
   * @param address in figures, IPv4 or IPv6, as the web server names it
   * @param account the account to work on
   * @param person login of the member of staff; for a program of its maker, whose list holds for it
   *     as long as it has none of its own
   * @param token name of the program's token; empty for staff
   * @return the sentence for whoever asks; empty for those who are let in
   */
  Optional<Text> refusal(String address, AccountId account, String person, String token);
}
