// SPDX-License-Identifier: Apache-2.0
// An order of the shop to itself, as a file: whatever leaves because of it comes back to the shop.
import type { TFunction } from 'i18next';
import './sample.words';

/** What the shop has to have said of itself: recipient and buyer of the order. */
export const needed = ['name', 'phone', 'zip', 'prefecture', 'city', 'street'];

const price = 1_000;
const postage = 500;

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** One order by the format that has columns by plain names; each has a number of its own. */
export function sample(shop: Record<string, string>, at: Date, t: TFunction): File {
  const of = (...keys: string[]) => keys.map((k) => shop[k] ?? '');
  // as a clock in Japan says it
  const local = new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  const digits = local.replaceAll(/\D/g, '');
  const row = [
    `TEST-${digits}`,
    local.replaceAll('-', '/').slice(0, 16),
    t('sample.payment'),
    t('sample.paid'),
    ...of('name', 'phone', 'mail', 'zip', 'prefecture', 'city', 'street', 'building'),
    ...of('name', 'phone', 'zip', 'prefecture', 'city', 'street', 'building'),
    'TEST-1',
    t('sample.goods'),
    '1',
    String(price),
    '10%',
    String(postage),
    String(price + postage),
  ];
  const lines = [t('sample.head').split(','), row].map((cells) => cells.map(cell).join(','));
  return new File([`${lines.join('\r\n')}\r\n`], `test-order-${digits}.csv`, { type: 'text/csv' });
}
