// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;

/**
 * A port that looks something up, who wants to know, and what.
 *
 * @param port the port
 * @param subject what it is asked about
 * @param call its method
 * @param hearing who hears what it said
 */
public record Question<P extends Connector, Q, A>(
    Class<P> port, Subject<Q> subject, Call<P, Q, A> call, Hearing<Q, A> hearing) {
  /** What a far side is asked about. */
  @FunctionalInterface
  public interface Subject<Q> {
    /** At most as much as it takes in one go, what was asked about longest ago first. */
    List<Q> due(AccountId account, ConnectionId farSide);
  }

  /** The method of a port. */
  @FunctionalInterface
  public interface Call<P, Q, A> {
    /** Looks up, changing nothing. */
    List<A> ask(P port, List<Q> asked) throws ConnectorException;
  }

  /** Hears what a far side said. */
  @FunctionalInterface
  public interface Hearing<Q, A> {
    /** Hearing the same twice changes nothing. */
    void said(AccountId account, ConnectionId farSide, List<Q> asked, List<A> said);
  }

  /** Asks a far side that has the port; as {@link Call#ask}. */
  public List<A> ask(Connector farSide, List<Q> asked) throws ConnectorException {
    return call.ask(port.cast(farSide), asked);
  }
}
