// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { OrderRow, TrackedParcel } from '../../api/types';
import { moment } from '../../kit/format';
import { useLinks, useTracked } from './useTracking';

/** Where a parcel is: what it means for us, and the carrier's own words where they say more. */
export function ParcelState({ parcel: p }: { parcel: TrackedParcel }) {
  const { t } = useTranslation();
  const need = p.attention !== 'NONE';
  const state = p.state ? t(`tracking.state.${p.state}`) : t('tracking.notAsked');
  const said = [p.words, p.place, p.at && moment(p.at)].filter(Boolean).join(' ');
  return (
    <span
      className={need ? 'reason reason-BLOCK' : undefined}
      title={said || undefined}
      data-testid="parcel-state"
      data-state={p.state ?? ''}
      data-attention={p.attention}
    >
      {need && <span aria-hidden>■ </span>}
      {need ? t(`tracking.attention.${p.attention}`) : state}
      {p.state === 'UNKNOWN' && p.words && <small>: {p.words}</small>}
      {p.end === 'GIVEN_UP' && <small className="quiet"> {t('tracking.givenUp')}</small>}
    </span>
  );
}

/** What needs a hand first; then what has not arrived; then the rest. */
function telling(parcels: TrackedParcel[]): TrackedParcel | undefined {
  const rank = (p: TrackedParcel) => (p.attention !== 'NONE' ? 0 : p.end === 'DELIVERED' ? 2 : 1);
  return [...parcels].sort((a, b) => rank(a) - rank(b))[0];
}

/** One cell of the list for all parcels of an order. */
export function TrackingCell({ row }: { row: OrderRow }) {
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

/** A waybill number with the way to its carrier's page, and where its parcel is. */
export function WaybillLine({ order, carrier, number }: { order: number; carrier: string; number: string }) {
  const { t } = useTranslation();
  const link = useLinks()(carrier, number);
  const { data } = useTracked(order, true);
  const parcel = data?.find((p) => p.carrier === carrier && p.number === number);
  const digits = number.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');
  return (
    <div className="num waybill" data-testid="waybill">
      {link ? (
        <a
          href={link.to}
          target="_blank"
          rel="noopener noreferrer"
          title={t(link.unverified ? 'tracking.linkUnverified' : 'tracking.link')}
          data-testid="waybill-link"
        >
          {digits}
        </a>
      ) : (
        digits
      )}
      {parcel && (
        <span className="small">
          {' '}
          <ParcelState parcel={parcel} />
          <span className="quiet">
            {' '}
            {[parcel.state !== 'UNKNOWN' && parcel.words, parcel.place, parcel.at && moment(parcel.at)]
              .filter(Boolean)
              .join(' ')}
          </span>
        </span>
      )}
    </div>
  );
}
