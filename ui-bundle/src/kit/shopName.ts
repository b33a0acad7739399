// SPDX-License-Identifier: Apache-2.0

/** What staff call a shop: its mall and its own name. */
export function shopName(shop: string, t: (key: string, more?: Record<string, unknown>) => string): string {
  const [mall = '', name = ''] = shop.split('~');
  return `${t(`mallName.${mall}`, { defaultValue: mall })} ${name}`;
}
