// SPDX-License-Identifier: Apache-2.0

/** The order after or before one in the list it was opened from. */
export const neighbours = {
  keep(ids: number[], search: string): void {
    sessionStorage.setItem('banto.list', JSON.stringify({ ids: ids.slice(0, 2000), search }));
  },
  of(id: number): {
    before?: number | undefined;
    after?: number | undefined;
    at: number;
    n: number;
    search: string;
  } {
    const kept = JSON.parse(sessionStorage.getItem('banto.list') ?? '{"ids":[],"search":""}') as {
      ids: number[];
      search: string;
    };
    const at = kept.ids.indexOf(id);
    return {
      before: at > 0 ? kept.ids[at - 1] : undefined,
      after: at >= 0 ? kept.ids[at + 1] : undefined,
      at: at + 1,
      n: kept.ids.length,
      search: kept.search,
    };
  },
};
