// SPDX-License-Identifier: Apache-2.0
/** Warehouses that ship for the shop (外部倉庫): choosing, asking, taking back, results. */
package org.banto.warehouses;
