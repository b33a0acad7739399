// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

/**
 * Why a shipment cannot go into a carrier's file.
 *
 * @param shipment which one
 * @param column the carrier's name of the column
 * @param code the carrier's own error code where known, or the house's
 * @param ja the sentence staff reads; no personal data
 * @param en the same in English
 */
public record LabelProblem(
    ShipmentNumber shipment, String column, String code, String ja, String en) {}
