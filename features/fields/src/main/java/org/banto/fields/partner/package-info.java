// SPDX-License-Identifier: Apache-2.0
/** What bundles of partners see of orders, and how long they may take. */
package org.banto.fields.partner;
