// SPDX-License-Identifier: Apache-2.0
import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { readOn } from '../src/kit/pages';

/** A list of which one row a page is read, newest first, each answer when it is let go. */
function listOf(rows: number[]) {
  const asked: (() => void)[] = [];
  const client = new QueryClient();
  const list = new InfiniteQueryObserver(client, {
    queryKey: ['rows'],
    queryFn: async ({ pageParam }) => {
      const row = rows.find((r) => r < pageParam);
      await new Promise<void>((go) => asked.push(go));
      return { row, next: rows.find((r) => r < (row ?? 0)) === undefined ? undefined : row };
    },
    initialPageParam: Infinity,
    getNextPageParam: (last) => last.next,
  });
  list.subscribe(() => undefined);
  return {
    seen: () => list.getCurrentResult().data?.pages.map((p) => p.row),
    now: () => list.getCurrentResult(),
    comesAnew: (row: number) => {
      rows.unshift(row);
      void client.invalidateQueries({ queryKey: ['rows'] });
    },
    async answerAll() {
      do {
        asked.splice(0).forEach((go) => go());
        // what follows from it has its turn first
        await new Promise((go) => setTimeout(go));
      } while (client.isFetching() > 0);
    },
  };
}

describe('reading on in a list', () => {
  it('keeps what is being read anew at that moment', async () => {
    const list = listOf([3, 2, 1]);
    await list.answerAll();
    expect(list.seen()).toEqual([3]);
    list.comesAnew(4);
    void readOn(list.now());
    await list.answerAll();
    expect(list.seen()).toEqual([4, 3]);
  });

  it('would lose it by asking for more at once', async () => {
    const list = listOf([3, 2, 1]);
    await list.answerAll();
    list.comesAnew(4);
    void list.now().fetchNextPage();
    await list.answerAll();
    expect(list.seen()).toEqual([3, 2]);
  });

  it('asks for nothing behind the last row, nor twice', async () => {
    const list = listOf([2, 1]);
    await list.answerAll();
    void readOn(list.now());
    void readOn(list.now());
    await list.answerAll();
    expect(list.seen()).toEqual([2, 1]);
    await readOn(list.now());
    expect(list.seen()).toEqual([2, 1]);
  });
});
