// SPDX-License-Identifier: Apache-2.0
import type { OrderRow, TrackedParcel } from '../../api/types';
import { ParcelState } from './ParcelState';
import { useTracked } from './useTracking';

/** What needs a hand first; then what has not arrived; then the rest. */
function telling(parcels: TrackedParcel[]): TrackedParcel | undefined {
  const rank = (p: TrackedParcel) => (p.attention !== 'NONE' ? 0 : p.end === 'DELIVERED' ? 2 : 1);
  return [...parcels].sort((a, b) => rank(a) - rank(b))[0];
}

/** One cell of the list for all parcels of an order. */
export default function TrackingCell({ row }: { row: OrderRow }) {
  const { data } = useTracked(row.id, row.waybills.length > 0);
  const one = telling(data ?? []);
  if (!one) return null;
  const rest = (data?.length ?? 0) - 1;
  return (
    <>
      <ParcelState parcel={one} />
      {rest > 0 && <small className="quiet num"> +{rest}</small>}
    </>
  );
}
