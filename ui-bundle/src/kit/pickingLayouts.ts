// SPDX-License-Identifier: Apache-2.0

/** How a picking list can be laid out. */
export const layouts = ['TOTAL_AND_ORDER', 'TOTAL', 'ORDER', 'LOCATION'];
