// SPDX-License-Identifier: Apache-2.0
/** What can be said of an order, and the list of it. */
package org.banto.fields;
