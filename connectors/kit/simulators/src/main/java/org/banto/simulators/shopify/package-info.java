// SPDX-License-Identifier: Apache-2.0
/** A simulated Shopify store: the queries and mutations of the Admin API that connectors send, and webhooks. */
package org.banto.simulators.shopify;
