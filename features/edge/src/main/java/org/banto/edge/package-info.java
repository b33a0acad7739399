// SPDX-License-Identifier: Apache-2.0
/** Where the house meets the network: TLS and its certificate, fronts, what strangers may send. */
package org.banto.edge;
