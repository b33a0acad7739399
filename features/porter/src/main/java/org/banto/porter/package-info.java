// SPDX-License-Identifier: Apache-2.0
/** Closes the house: everybody leaves before anything is stopped. */
package org.banto.porter;
