// SPDX-License-Identifier: Apache-2.0
// What the list is narrowed by, as it stands in the address.
import type { ProductFacts, ProductFilter, Shown } from './asked';

export const shows: Shown[] = ['CURRENT', 'ENDED', 'KITS', 'ALL'];

export function readFilter(search: URLSearchParams): ProductFilter {
  const shown = search.get('shown');
  return {
    q: search.get('q') ?? '',
    category: search.getAll('category'),
    supplier: search.get('supplier') ?? '',
    shown: shows.find((s) => s === shown) ?? 'CURRENT',
  };
}

export function writeFilter({ q, category, supplier, shown }: ProductFilter): URLSearchParams {
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  category.forEach((level) => search.append('category', level));
  if (supplier) search.set('supplier', supplier);
  if (shown !== 'CURRENT') search.set('shown', shown);
  return search;
}

/** Whether it leaves any out. */
export const filtered = ({ q, category, supplier, shown }: ProductFilter): boolean =>
  q !== '' || category.length > 0 || supplier !== '' || shown !== 'CURRENT';

/** All categories, those above them too, in their order; `also` if it is none of them any more. */
export function paths(
  categories: ProductFacts['categories'],
  also: string[],
): { path: string[]; count?: number }[] {
  const found = new Map<string, { path: string[]; count?: number }>();
  const put = (path: string[], count?: number) => {
    const name = JSON.stringify(path);
    if (count !== undefined || !found.has(name))
      found.set(name, { path, ...(count === undefined ? {} : { count }) });
  };
  for (const { path, count } of categories) {
    const levels = path.filter(Boolean);
    levels.forEach((_, i) => i > 0 && put(levels.slice(0, i)));
    if (levels.length > 0) put(levels, count);
  }
  if (also.length > 0) put(also);
  return [...found.values()].sort((a, b) => a.path.join('\n').localeCompare(b.path.join('\n'), 'ja'));
}

const kept = 'banto.products';

/** Remembers which product was opened from the list with this address. */
export function keepPlace(address: string, id: string): void {
  sessionStorage.setItem(kept, JSON.stringify({ address, id }));
}

export function placeKept(address: string): string | null {
  const place = JSON.parse(sessionStorage.getItem(kept) ?? '{}') as { address?: string; id?: string };
  return place.address === address ? (place.id ?? null) : null;
}
