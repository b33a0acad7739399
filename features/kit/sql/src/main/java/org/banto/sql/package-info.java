// SPDX-License-Identifier: Apache-2.0
/** Statements of rooms that keep tables. */
package org.banto.sql;
