// SPDX-License-Identifier: Apache-2.0
package org.banto.editions;

import java.util.function.Supplier;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Audit;
import org.banto.house.Session;

/**
 * Where staff change what a shop edits: what cannot be is refused in words, what is done stands in the
 * history.
 *
 * @param <T> the kind of thing
 * @param things those there are
 * @param what what staff call one, in small letters
 * @param act the act of the history
 */
public record EditionDesk<T>(Editions<T> things, Text what, Audit audit, String act) {
  /**
   * One as it is now.
   *
   * @throws Rejection when there is none
   */
  public Edition<T> one(AccountId account, String id) {
    return things.now(account, id).orElseThrow(none(id));
  }

  /**
   * Makes a new version from the one that was seen.
   *
   * @throws Rejection when the id cannot be one, or somebody was faster
   */
  public Edition<T> save(Session session, String id, int seen, T body) {
    if (!id.matches("[a-z0-9-]{1,40}")) {
      throw new Rejection(
          new Text(
              what.ja() + "のIDは英小文字・数字・ハイフンで40字までです。",
              "The id of a "
                  + what.en()
                  + " has small letters, digits and hyphens, 40 characters at most."));
    }
    Edition<T> next =
        things
            .save(session.account(), id, seen, body, session.actor())
            .orElseThrow(
                () ->
                    new Rejection(
                        Rejection.Kind.STALE,
                        new Text(
                            "ほかの人が先にこの" + what.ja() + "を変更しました。開き直してください。",
                            "Somebody else has changed this "
                                + what.en()
                                + " first. Open it again.")));
    audit.write(session.account(), session.actor(), act, id + " " + next.version() + "版");
    return next;
  }

  /**
   * Makes a new version that says what an old one said.
   *
   * @param seen the newest version that was seen
   * @throws Rejection when there is no such version, or somebody was faster
   */
  public Edition<T> restore(Session session, String id, int version, int seen) {
    Edition<T> old =
        things
            .find(session.account(), id, version)
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text("この版はありません: " + version, "There is no such version: " + version)));
    return save(session, id, seen, old.body());
  }

  private Supplier<Rejection> none(String id) {
    return () ->
        Rejection.notFound(
            new Text(what.ja() + "がありません: " + id, "There is no such " + what.en() + ": " + id));
  }
}
