// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

/**
 * A carrier's number on a parcel (お問い合わせ番号).
 *
 * @param carrier the carrier's connector id
 * @param number digits as the carrier writes them, without hyphens
 */
public record Waybill(String carrier, String number) {}
