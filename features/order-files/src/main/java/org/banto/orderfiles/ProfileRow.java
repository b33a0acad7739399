// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import javax.persistence.Entity;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.banto.editions.EditionKey;
import org.banto.editions.EditionRow;

/** A version of a profile as it lies in the database. */
@Entity
@Table(name = "order_file_profile")
@IdClass(EditionKey.class)
class ProfileRow extends EditionRow {}
