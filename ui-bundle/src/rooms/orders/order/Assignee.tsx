// SPDX-License-Identifier: Apache-2.0
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../api/types';
import { useAct } from '../../../kit/actions';
import { assign, useStaff, useStaffName } from '../useStaff';
import '../words';
import './words';
import '../orders.css';

/** Who looks after this order: read by everybody, chosen by who may change orders. */
export function Assignee({ view: { order } }: { view: OrderView }) {
  const { t } = useTranslation();
  const staff = useStaff();
  const nameOf = useStaffName();
  const act = useAct();
  const [busy, setBusy] = useState(false);
  if (staff.length === 0) {
    return (
      order.assignee && (
        <span className="quiet" data-testid="order-assignee">
          {t('order.assignee')} {nameOf(order.assignee)}
        </span>
      )
    );
  }
  async function give(login: string) {
    setBusy(true);
    const to = login ? { staff: login } : {};
    await act({ action: assign, ...to, ids: [order.id] }, t('order.assign'));
    setBusy(false);
  }
  const there = staff.map((s) => ({ value: s.login, label: s.name }));
  const gone = order.assignee && !staff.some((s) => s.login === order.assignee);
  return (
    <label className="assignee">
      <span className="quiet">{t('order.assignee')}</span>
      <Select
        size="small"
        value={order.assignee ?? ''}
        disabled={busy}
        onChange={(login) => void give(login)}
        options={[
          { value: '', label: t('filter.nobody') },
          ...there,
          ...(gone ? [{ value: order.assignee ?? '', label: nameOf(order.assignee ?? '') }] : []),
        ]}
        popupMatchSelectWidth={false}
        aria-label={t('order.assignee')}
        data-testid="order-assignee"
      />
    </label>
  );
}
