// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import type { TrackedParcel } from '../../api/types';
import { useMenu } from '../../kit/session';

const most = 200;
const pause = 20;

interface Asker {
  done: (parcels: TrackedParcel[]) => void;
  failed: (e: unknown) => void;
  signal: AbortSignal;
}

/** Orders whose rows came into sight at the same moment, and who wants to know. */
const waiting = new Map<number, Asker[]>();

/** Asks the house once about all of them whose rows are still in sight. */
function askAll(): void {
  const still = [...waiting].filter(([, all]) => all.some((one) => !one.signal.aborted));
  waiting.clear();
  for (let i = 0; i < still.length; i += most) void ask(still.slice(i, i + most));
}

async function ask(asked: [number, Asker[]][]): Promise<void> {
  const ids = asked.map(([id]) => id);
  try {
    const found = await body(api.GET('/tracking/orders', { params: { query: { id: ids } } }));
    const parcels = new Map(found.map((o) => [o.order, o.parcels]));
    asked.forEach(([id, all]) => all.forEach((one) => one.done(parcels.get(id) ?? [])));
  } catch (e) {
    asked.forEach(([, all]) => all.forEach((one) => one.failed(e)));
  }
}

function parcelsOf(order: number, signal: AbortSignal): Promise<TrackedParcel[]> {
  if (waiting.size === 0) setTimeout(askAll, pause);
  return new Promise((done, failed) => {
    waiting.set(order, [...(waiting.get(order) ?? []), { done, failed, signal }]);
  });
}

/** Where the parcels of an order are, if the house follows parcels. */
export function useTracked(order: number, shipped: boolean) {
  const has = useMenu();
  return useQuery({
    queryKey: ['tracking', 'order', order],
    queryFn: ({ signal }) => parcelsOf(order, signal),
    enabled: shipped && has('tracking'),
    staleTime: 60_000,
  });
}

/** The carrier's own page of a parcel, where it is known. */
export function useLinks() {
  const has = useMenu();
  const { data } = useQuery({
    queryKey: ['tracking', 'links'],
    queryFn: () => body(api.GET('/tracking/links')),
    enabled: has('tracking'),
    staleTime: Infinity,
  });
  return (carrier: string, number: string) => {
    const link = data?.find((l) => l.carrier === carrier);
    return link && { to: link.address + encodeURIComponent(number), unverified: link.unverified };
  };
}
