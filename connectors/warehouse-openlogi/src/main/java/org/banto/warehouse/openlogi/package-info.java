// SPDX-License-Identifier: Apache-2.0
/** OpenLogi (オープンロジ), shipping a shop's orders. */
package org.banto.warehouse.openlogi;
