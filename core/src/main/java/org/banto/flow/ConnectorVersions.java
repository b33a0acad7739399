// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which version of a connector works. Several may be installed; one of them is called, and another
 * takes over from it only when it has made every connection that the old one has, and its checks
 * have passed where those of the old one do.
 */
@ProviderType
public interface ConnectorVersions {
  /** Where a version stands. */
  enum State {
    /** Is being tried, or its connections are being made. */
    TRYING,
    /** Is the one that is called, and has made all its connections. */
    WORKS,
    /** Was tried and is not called, or is called for want of another and cannot be made. */
    REFUSED,
    /** Claims what is another program's, or has ended the house; waits for somebody to allow it. */
    ASKS
  }

  /**
   * A version.
   *
   * @param state where it stands
   * @param why in words for staff where it is refused or asks, else empty
   */
  record Verdict(State state, String why) {}

  /** What became of a version; empty where nothing has been decided of it, or it rests. */
  Optional<Verdict> of(String name, String version);

  /**
   * What a jar does that no connector may do, in words for staff; looks only.
   *
   * @param headers of its manifest
   * @param entries its class files and what lies below {@code OSGI-INF/}, by path
   */
  List<String> breaches(Map<String, String> headers, Map<String, byte[]> entries);

  /**
   * What somebody has to allow before a program may be called; looks only.
   *
   * @param name symbolic name of its bundle
   * @param provider who made it
   * @param ids of the connectors that it claims to be
   */
  List<Text> claims(String name, String provider, Collection<String> ids);

  /**
   * Lets a version that asks take over; it still has to prove itself.
   *
   * @throws IllegalArgumentException when no such version asks
   */
  void allow(String name, String version, Actor by);
}
