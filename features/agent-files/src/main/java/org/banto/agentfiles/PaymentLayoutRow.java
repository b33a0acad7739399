// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import javax.persistence.Entity;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.banto.editions.EditionKey;
import org.banto.editions.EditionRow;

/** A version of a layout as it lies in the database. */
@Entity
@Table(name = "payment_file_layout")
@IdClass(EditionKey.class)
class PaymentLayoutRow extends EditionRow {}
