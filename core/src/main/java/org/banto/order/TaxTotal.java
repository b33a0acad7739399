// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import org.banto.base.Yen;

/**
 * The mall's own total for one tax rate.
 *
 * @param rate the rate
 * @param total amount at this rate, tax included
 * @param tax the tax in it
 */
public record TaxTotal(TaxRate rate, Yen total, Yen tax) {}
