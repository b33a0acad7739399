// SPDX-License-Identifier: Apache-2.0
// What stands in the form of a product, and what of it is sent.
import type { TFunction } from 'i18next';
import type { Temperature } from '../../api/types';
import { yen } from '../../kit/format';
import { shopName } from '../../kit/shopName';
import type { ProductForm, TaxKind } from './asked';
import './words';

export interface Filled {
  code: string;
  name: string;
  paperName: string;
  supplier: string;
  categories: [string, string, string];
  /** A day as yyyy-MM-dd, empty for from ever. */
  costs: { from: string; yen: number | null }[];
  taxes: { from: string; kind: TaxKind }[];
  weight: number | null;
  size: number | null;
  temperature: Temperature | '';
  jan: string;
  leadDays: number | null;
  shelf: string;
  parts: { code: string; quantity: number | null }[];
  links: { shop: string; code: string }[];
  ended: boolean;
}

export const empty: Filled = {
  code: '',
  name: '',
  paperName: '',
  supplier: '',
  categories: ['', '', ''],
  costs: [],
  taxes: [],
  weight: null,
  size: null,
  temperature: '',
  jan: '',
  leadDays: null,
  shelf: '',
  parts: [],
  links: [],
  ended: false,
};

export function opened(product: ProductForm): Filled {
  const [l = '', m = '', s = ''] = product.categories;
  return {
    ...product,
    categories: [l, m, s],
    costs: product.costs.map((c) => ({ from: c.from ?? '', yen: c.yen })),
    taxes: product.taxes.map((x) => ({ from: x.from ?? '', kind: x.kind })),
    weight: product.weight ?? null,
    size: product.size ?? null,
    temperature: product.temperature ?? '',
    leadDays: product.leadDays ?? null,
  };
}

/** Whether a cost has its day and no amount yet. */
export const lacksCost = (one: Filled): boolean => one.costs.some((c) => c.from && c.yen === null);

/** What is sent: lines that were left empty are none. */
export function sent(one: Filled): ProductForm {
  return {
    code: one.code.trim(),
    name: one.name.trim(),
    paperName: one.paperName.trim(),
    supplier: one.supplier.trim(),
    categories: one.categories.map((c) => c.trim()),
    costs: one.costs.flatMap((c) => (c.yen === null ? [] : [{ from: c.from || null, yen: c.yen }])),
    taxes: one.taxes.map((x) => ({ from: x.from || null, kind: x.kind })),
    weight: one.weight,
    size: one.size,
    temperature: one.temperature || null,
    jan: one.jan.trim(),
    leadDays: one.leadDays,
    shelf: one.shelf.trim(),
    parts: one.parts.flatMap((p) =>
      p.code.trim() ? [{ code: p.code.trim(), quantity: p.quantity ?? 1 }] : [],
    ),
    links: one.links.flatMap((l) => (l.shop && l.code.trim() ? [{ shop: l.shop, code: l.code.trim() }] : [])),
    ended: one.ended,
  };
}

/** Each field by its name, in the reader's words. */
export function said(one: Filled, t: TFunction): Record<string, string> {
  const from = (when: string) => when || t('product.ever');
  const figure = (n: number | null) => (n === null ? '' : String(n));
  return {
    [t('product.code')]: one.code,
    [t('product.name')]: one.name,
    [t('product.paperName')]: one.paperName,
    [t('product.supplier')]: one.supplier,
    [t('product.categories')]: one.categories.filter(Boolean).join(' / '),
    [t('product.costs')]: one.costs.map((c) => `${from(c.from)} ${yen(c.yen)}`).join('、'),
    [t('product.taxes')]: one.taxes
      .map((x) => `${from(x.from)} ${t(`product.taxKind.${x.kind}`)}`)
      .join('、'),
    [t('product.weight')]: figure(one.weight),
    [t('product.size')]: figure(one.size),
    [t('product.temperature')]: one.temperature ? t(`temperature.${one.temperature}`) : '',
    [t('product.jan')]: one.jan,
    [t('product.leadDays')]: figure(one.leadDays),
    [t('product.shelf')]: one.shelf,
    [t('product.parts')]: one.parts.map((p) => `${p.code} × ${p.quantity ?? ''}`).join('、'),
    [t('product.links')]: one.links.map((l) => `${shopName(l.shop, t)} ${l.code}`).join('、'),
    [t('product.ended')]: t(one.ended ? 'common.yes' : 'common.no'),
  };
}
