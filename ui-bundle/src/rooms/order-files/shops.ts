// SPDX-License-Identifier: Apache-2.0
// Shops without an interface: their orders come in by file alone.

/** Where one is set up. */
export const newShop = '/settings/connections/file~';

/** Whether this is one. */
export const byFile = (shop: string) => shop.startsWith('file~');
