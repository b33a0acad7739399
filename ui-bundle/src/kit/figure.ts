// SPDX-License-Identifier: Apache-2.0
import type { QueryClient } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { Desks, OrderQuery } from '../api/types';

/** What is asked by several at once is asked for once. */
const staleTime = 1_000;

/** Exactly the orders that a filter means, as a link. */
export function ordersAt(query: OrderQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) search.append(name, String(one));
  }
  return `/orders?${search}`;
}

/** How many orders a filter means, to 10,000. */
export async function ordersOf(client: QueryClient, query: OrderQuery): Promise<number> {
  const found = await client.fetchQuery({
    queryKey: ['orders', 'count', query],
    queryFn: () => body(api.POST('/orders/search/count', { body: { query } })),
    staleTime,
  });
  return found.orders;
}

/** How many orders stand where. */
export function desksOf(client: QueryClient): Promise<Desks> {
  return client.fetchQuery({
    queryKey: ['desks'],
    queryFn: () => body(api.GET('/desks')),
    staleTime,
  });
}

/** A carrier's name; its id where no carrier of the house is called so. */
export async function carriersOf(client: QueryClient): Promise<(id: string) => string> {
  const all = await client.fetchQuery({
    queryKey: ['carriers'],
    queryFn: () => body(api.GET('/carriers')),
    staleTime: 300_000,
  });
  return (id) => all.find((c) => c.id === id)?.name ?? id;
}

/** The largest of some counted lines, each a link to its orders; the others together are one line, so that four stand. */
export function largest(
  all: { id: string; name: string; n: number }[],
  at: (ids: string[]) => OrderQuery,
  others: (n: number) => string,
) {
  const lines = all
    .filter((l) => l.n > 0)
    .sort((a, b) => b.n - a.n)
    .map(({ id, name, n }) => ({ ids: [id], name, n }));
  const shown = most(lines, 4, (left) => ({
    ids: left.flatMap((l) => l.ids),
    name: others(left.length),
    n: left.reduce((sum, l) => sum + l.n, 0),
  }));
  return shown.map(({ ids, name, n }) => ({ id: ids.join(), name, n, to: ordersAt(at(ids)) }));
}

/** The first so many of some lines; what is left in one more. */
export function most<T>(all: T[], n: number, rest: (left: T[]) => T): T[] {
  return all.length <= n ? all : [...all.slice(0, n - 1), rest(all.slice(n - 1))];
}
