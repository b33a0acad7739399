// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.time.Instant;

/**
 * What a print job made: one PDF, kept.
 *
 * @param id the house's id of it; sorts by time
 * @param kind {@link Paper#code()}
 * @param name {@link Paper#title()}
 * @param at when printed
 * @param by who printed it
 * @param orders for how many orders
 * @param pages how many pages
 * @param sha256 digest of the PDF, hex
 * @param wave with which wave of labels it goes; empty for none
 */
public record PrintRun(
    String id,
    String kind,
    String name,
    Instant at,
    String by,
    int orders,
    int pages,
    String sha256,
    String wave) {}
