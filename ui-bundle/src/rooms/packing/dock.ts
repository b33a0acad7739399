// SPDX-License-Identifier: Apache-2.0
// What waits for its carrier today, as the end check says it.
import { api, body } from '../../api/client';

export const dockAsked = {
  queryKey: ['hand-overs', 'today'],
  queryFn: () => body(api.GET('/hand-overs')),
  staleTime: 1_000,
};

type Dock = Awaited<ReturnType<typeof dockAsked.queryFn>>;

/** The shipments of a carrier that are printed and not packed. */
export const notPacked = (carrier: Dock['carriers'][number]) =>
  carrier.rows.filter((r) => r.kind === 'NOT_PACKED');
