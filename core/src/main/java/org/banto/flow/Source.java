// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.Page;

/**
 * A port by which something comes in, and who takes it. Each connection has one bookmark for each
 * port; it moves after a page was taken.
 *
 * @param port the port
 * @param call its method
 * @param taking who takes what it brings
 */
public record Source<P extends Connector, T>(Class<P> port, Call<P, T> call, Taking<T> taking) {
  /** The method of a port. */
  @FunctionalInterface
  public interface Call<P, T> {
    /** The next page. */
    Page<T> read(P port, Cursor from) throws ConnectorException;
  }

  /** Takes what a source brings. */
  @FunctionalInterface
  public interface Taking<T> {
    /**
     * Returns when the items are kept. After a crash the same come again; taking them twice changes
     * nothing.
     */
    void take(AccountId account, ConnectionId farSide, List<T> items);
  }

  /** The next page of a far side that has the port. */
  public Page<T> read(Connector farSide, Cursor from) throws ConnectorException {
    return call.read(port.cast(farSide), from);
  }
}
