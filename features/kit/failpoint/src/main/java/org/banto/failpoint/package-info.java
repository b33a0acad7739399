// SPDX-License-Identifier: Apache-2.0
/** Points at which crash tests kill the house. */
package org.banto.failpoint;
