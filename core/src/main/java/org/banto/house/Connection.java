// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Text;

/**
 * An account at a far side as the shop set it up.
 *
 * @param id its id
 * @param account whose
 * @param settings values by setting name, secrets shown as {@code ••••}
 * @param state where it stands
 * @param words the state in words for staff; what to do, where something is to be done
 * @param field the setting that is wrong, or empty
 * @param lastRead when the last read ended well
 * @param nextRead when the next one is due
 * @param credentialEnds last day of its credential, where known
 */
public record Connection(
    ConnectionId id,
    AccountId account,
    Map<String, String> settings,
    State state,
    Text words,
    String field,
    Optional<Instant> lastRead,
    Optional<Instant> nextRead,
    Optional<LocalDate> credentialEnds) {
  /** Where a connection stands. */
  public enum State {
    /** Works. */
    OK,
    /** Works, but something of it was set aside and waits for a person. */
    DEGRADED,
    /** Has not read yet. */
    STARTING,
    /** The far side is slow, down or throttles; goes on by itself. */
    WAITING,
    /** Should move and does not; an alarm says so. */
    STALLED,
    /** Stopped until the shop acts. */
    STOPPED,
    /** Is not read, because another shop of its mall is and the plan has one of each; its orders go on. */
    RESTS,
    /** Switched off by the shop. */
    OFF,
    /** Its connector's bundle is not installed; waits for it. */
    CONNECTOR_AWAY
  }
}
