// SPDX-License-Identifier: Apache-2.0
/** What shops edit, in versions that stay; packed privately into each room's bundle. */
package org.banto.editions;
