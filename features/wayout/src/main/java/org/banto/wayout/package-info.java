// SPDX-License-Identifier: Apache-2.0
/** The one way out of the house, and what the operator lists. */
package org.banto.wayout;
