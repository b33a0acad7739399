// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.time.Instant;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.OrderId;

/**
 * One line of the history (担当者処理履歴): never changed, chained to the line before it by its hash.
 *
 * @param seq runs from 1 within the account
 * @param at when
 * @param by who
 * @param act what was done, stable
 * @param detail in words, without personal data
 * @param order about which order, if any
 * @param job the job it belongs to, or empty
 * @param address of the network, from which it was asked for; empty for none
 * @param session names the session it was asked for in; empty for none
 * @param hash HMAC-SHA256 over the hash of the line before and this line, hex; SHA-256 in lines from
 *     before the history had a key
 */
public record AuditEntry(
    long seq,
    Instant at,
    Actor by,
    String act,
    String detail,
    Optional<OrderId> order,
    String job,
    String address,
    String session,
    String hash) {}
