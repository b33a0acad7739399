// SPDX-License-Identifier: Apache-2.0
/** OpenLogi's warehouses, as far as a shop asks them. */
package org.banto.simulators.openlogi;
