// SPDX-License-Identifier: Apache-2.0
/** When carriers come (集荷), and which orders miss them when nobody acts. */
package org.banto.trucks;
