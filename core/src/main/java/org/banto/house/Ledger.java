// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.order.Unstorable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The raw-first book of everything that came in: payloads are kept, sealed, before anybody reads
 * them, together with the bookmark to go on from.
 */
@ProviderType
public interface Ledger {
  /**
   * One thing that came in.
   *
   * @param seq its number, in the order of arrival
   * @param order what it is
   * @param receivedAt when it came
   * @param done whether it has become, or changed, an order
   */
  record Entry(long seq, IncomingOrder order, Instant receivedAt, boolean done) {}

  /**
   * How complete a day is.
   *
   * @param day the day (Asia/Tokyo)
   * @param received payloads that came
   * @param changed of these, new or different from the one before
   * @param done of these, dealt with
   */
  record Day(LocalDate day, long received, long changed, long done) {}

  /**
   * An answer nobody could read, kept as it came.
   *
   * @param seq its number
   * @param first when it came first
   * @param last when it came last
   * @param times how often the same bytes came
   * @param mediaType what the far side called it
   * @param size its bytes
   * @param why what is wrong with it, in words
   */
  record Aside(
      long seq, Instant first, Instant last, long times, String mediaType, int size, String why) {}

  /**
   * An entry whose order cannot be stored, set aside so that those behind it go in.
   *
   * @param seq its number
   * @param number the order's number at the far side
   * @param first when it was set aside first
   * @param last when it was tried last
   * @param times how often it was tried
   * @param fault what stands in its way
   * @param detail names of rules, tables and programs, never a value
   */
  record Unstored(
      long seq,
      String number,
      Instant first,
      Instant last,
      long times,
      Unstorable.Fault fault,
      String detail) {}

  /** Nothing is taken in until somebody has decided: what was kept before is not all there. */
  final class Withheld extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient Text words;

    /** Says why, and what to do. */
    public Withheld(Text words) {
      super(words.en());
      this.words = words;
    }

    /** Why, and what to do. */
    public Text words() {
      return words;
    }
  }

  /**
   * Where to read on; {@link Cursor#START} at first.
   *
   * @throws Withheld as {@link #keep} does
   */
  Cursor cursor(AccountId account, ConnectionId connection);

  /**
   * Keeps a page and its bookmark in one transaction. A payload equal to the last one of the same
   * order that came by the same way is counted but not kept again.
   *
   * @param seen the bookmark the page was read from; when another worker has moved it since,
   *     nothing is kept
   * @return whether it was kept
   * @throws Withheld while nothing is taken in
   */
  boolean keep(
      AccountId account,
      ConnectionId connection,
      Cursor seen,
      Page<IncomingOrder> page,
      Instant now);

  /**
   * Where to read on in a source of a connection other than that of its orders; {@link Cursor#START}
   * at first.
   *
   * @param source the name of its port
   * @throws Withheld as {@link #keep} does
   */
  Cursor cursor(AccountId account, ConnectionId connection, String source);

  /**
   * Moves the bookmark of such a source, whose items somebody else has kept.
   *
   * @param seen the bookmark they were read from; when another worker has moved it since, it stays
   * @return whether it was moved
   * @throws Withheld as {@link #keep} does
   */
  boolean move(AccountId account, ConnectionId connection, String source, Cursor seen, Cursor next);

  /** Entries not dealt with yet, oldest first. */
  List<Entry> waiting(AccountId account, ConnectionId connection, int max);

  /**
   * Of the orders that something came of last, all that is not dealt with yet, oldest first; so the
   * newest can go ahead of many that wait, and of each order nothing is overtaken. None when all
   * that waits came long before what came last.
   *
   * @param max so many of the last entries say which orders these are
   */
  List<Entry> newest(AccountId account, ConnectionId connection, int max);

  /**
   * The last payload before this entry of the same order that came by the same way, to tell what
   * the mall changed.
   */
  Optional<Entry> before(AccountId account, ConnectionId connection, Entry entry);

  /** The newest payload of an order. */
  Optional<Entry> latest(AccountId account, ConnectionId connection, String number);

  /** The newest payload of an order that came by this way. */
  Optional<Entry> latest(
      AccountId account, ConnectionId connection, String number, Payload.Way way);

  /** Those of these numbers of which something has come by this way. */
  Set<String> come(
      AccountId account, ConnectionId connection, Collection<String> numbers, Payload.Way way);

  /** Those of these that {@link #keep} would keep: new, or different from the one before. */
  List<IncomingOrder> fresh(AccountId account, ConnectionId connection, List<IncomingOrder> items);

  /**
   * Those of these orders of a file that a file has brought just so before, and a later one
   * otherwise: an older file has come again. What the far side itself has told of is never among
   * them.
   */
  default List<IncomingOrder> outdated(
      AccountId account, ConnectionId connection, List<IncomingOrder> items) {
    return List.of();
  }

  /**
   * Keeps an answer that could not be read, sealed, beside the entries; the bookmark stays where it
   * is. The same bytes again are only counted. The newest hundred of a connection are kept.
   *
   * @param why what is wrong with it, without personal data
   */
  void aside(AccountId account, ConnectionId connection, Payload answer, String why, Instant now);

  /** What was put aside, the last to come first. */
  List<Aside> asides(AccountId account, ConnectionId connection, int limit);

  /** The very bytes of something put aside. */
  Optional<Payload> aside(AccountId account, ConnectionId connection, long seq);

  /**
   * Sets an entry aside, in a transaction of its own that touches nothing else: it waits no more,
   * and is no longer what its order's next entry is compared with. It stays until it is dealt with.
   *
   * @return whether it was not set aside before
   */
  boolean setAside(
      AccountId account, ConnectionId connection, Entry entry, Unstorable why, Instant now);

  /** Entries set aside, oldest first. */
  List<Unstored> unstored(AccountId account, ConnectionId connection, int limit);

  /** Entries set aside as they came, oldest first; without those that cannot be opened. */
  List<Entry> setAside(AccountId account, ConnectionId connection, int max);

  /** How many entries of each connection are set aside; none where there are none. */
  Map<ConnectionId, Long> unstored(AccountId account);

  /**
   * Passes over, for good, entries set aside of whose orders something newer that came by the same
   * way has been dealt with.
   *
   * @return how many
   */
  int passOver(AccountId account, ConnectionId connection);

  /** Marks entries as dealt with that needed no change to an order. */
  void done(AccountId account, List<Long> seqs);

  /** The days of a connection, newest first. */
  List<Day> days(AccountId account, ConnectionId connection, int limit);
}
