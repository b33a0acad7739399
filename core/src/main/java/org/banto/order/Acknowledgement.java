// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.Instant;
import org.banto.base.Actor;

/**
 * Somebody's yes to a finding.
 *
 * @param finding the {@link Finding#key()}
 * @param by who
 * @param at when
 */
public record Acknowledgement(String finding, Actor by, Instant at) {}
