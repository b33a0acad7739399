// SPDX-License-Identifier: Apache-2.0
/** What is owed and what came in. */
package org.banto.money;
