// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import type { OrderQuery, OrderRow, Slice } from '../../api/types';

const size = 100;

/** What tells a filter from another. */
export const filterOf = (query: OrderQuery) => JSON.stringify(query);

/**
 * The rows of a filter, page after page, each after the last row of the one before. Until they are there it is those of
 * the filter before: a page says whose it is.
 *
 * @param fields those whose values come with the rows
 */
export function useOrders(query: OrderQuery, fields: string[]) {
  const columns = [...fields].sort().join();
  const filter = filterOf(query);
  return useInfiniteQuery({
    queryKey: ['orders', query, columns],
    queryFn: async ({ pageParam }) => ({
      ...(await body(
        api.POST('/orders/search', {
          body: {
            query,
            ...(columns ? { columns } : {}),
            ...(pageParam ? { from: pageParam } : {}),
            limit: size,
          },
        }),
      )),
      filter,
    }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  });
}

/** Takes rows out of what is shown, before the house has done it; a refresh brings back what stayed. */
export function takeOut(client: QueryClient, ids: ReadonlySet<number>): void {
  client.setQueriesData<InfiniteData<Slice<OrderRow>>>({ queryKey: ['orders'] }, (data) =>
    data?.pages
      ? { ...data, pages: data.pages.map((p) => ({ ...p, items: p.items.filter((r) => !ids.has(r.id)) })) }
      : data,
  );
}
