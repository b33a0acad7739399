// SPDX-License-Identifier: Apache-2.0
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderQuery, ParcelStateWord } from '../../api/types';
import './words';

/** In the order in which staff looks for them: what needs a hand, the way, what is odd. */
const parcelStates: ParcelStateWord[] = [
  'DELIVERED',
  'ATTEMPT_FAILED',
  'RETURNED',
  'EXCEPTION',
  'OUT_FOR_DELIVERY',
  'HELD',
  'IN_TRANSIT',
  'PICKED_UP',
  'REGISTERED',
  'UNKNOWN',
  'NOT_FOUND',
  'INVALID',
];

/** Orders by where their parcels are. */
export default function ParcelCondition({
  query,
  set,
}: {
  query: OrderQuery;
  set: (change: OrderQuery) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('filter.parcel')}</legend>
      <Select
        mode="multiple"
        allowClear
        style={{ width: 260 }}
        value={query.parcel ?? []}
        onChange={(parcel: string[]) => set({ parcel })}
        options={parcelStates.map((s) => ({ value: s, label: t(`tracking.state.${s}`) }))}
        aria-label={t('filter.parcel')}
        data-testid="filter-parcel"
      />
    </fieldset>
  );
}
