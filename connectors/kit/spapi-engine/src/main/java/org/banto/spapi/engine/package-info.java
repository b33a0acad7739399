// SPDX-License-Identifier: Apache-2.0
/** Amazon's Selling Partner API, for connectors that speak it; packed privately into each one's bundle. */
package org.banto.spapi.engine;
