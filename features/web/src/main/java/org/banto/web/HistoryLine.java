// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.banto.house.AuditEntry;
import org.banto.order.Correction;

/**
 * A line of an order's history.
 *
 * @param entry the line
 * @param corrections what it made of buyer and destinations
 */
record HistoryLine(@JsonUnwrapped AuditEntry entry, List<Correction> corrections) {}
