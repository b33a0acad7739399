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
 * @param hash SHA-256 over the hash of the line before and this line, hex
 */
public record AuditEntry(
    long seq,
    Instant at,
    Actor by,
    String act,
    String detail,
    Optional<OrderId> order,
    String job,
    String hash) {}
