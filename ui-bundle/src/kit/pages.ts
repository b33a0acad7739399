// SPDX-License-Identifier: Apache-2.0
import type { UseInfiniteQueryResult } from '@tanstack/react-query';

type Pages = Pick<
  UseInfiniteQueryResult,
  'hasNextPage' | 'isFetching' | 'isFetchingNextPage' | 'refetch' | 'fetchNextPage'
>;

/**
 * Reads the next page of a list. What is being read anew at that moment is waited for: asking for more
 * would drop it, and with it what had changed.
 */
export async function readOn(list: Pages): Promise<void> {
  if (!list.hasNextPage || list.isFetchingNextPage) return;
  if (list.isFetching) await list.refetch({ cancelRefetch: false });
  await list.fetchNextPage({ cancelRefetch: false });
}
