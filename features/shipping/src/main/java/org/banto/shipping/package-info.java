// SPDX-License-Identifier: Apache-2.0
/** Shipments: planned, papered, numbered. */
package org.banto.shipping;
