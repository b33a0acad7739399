// SPDX-License-Identifier: Apache-2.0
/** What help desks know of buyers. */
package org.banto.crm;
