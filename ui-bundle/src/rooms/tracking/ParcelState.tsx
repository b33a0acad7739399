// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { TrackedParcel } from '../../api/types';
import { moment } from '../../kit/format';
import './words';

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
