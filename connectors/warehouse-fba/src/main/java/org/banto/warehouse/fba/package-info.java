// SPDX-License-Identifier: Apache-2.0
/** Amazon's warehouses, for orders of other malls (FBAマルチチャネル). */
package org.banto.warehouse.fba;
