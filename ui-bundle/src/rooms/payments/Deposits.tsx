// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { Order } from '../../api/types';
import { useMay } from '../../kit/session';
import { yen } from '../../kit/format';
import { complain, toast } from '../../kit/toasts';
import { refresh } from '../../kit/actions';
import './words';

/** Bookings that nobody has taken back. */
export function standing(deposits: Order['deposits']): Order['deposits'] {
  return deposits.filter(
    (d) => !d.id.endsWith('/back') && !deposits.some((one) => one.id === `${d.id}/back`),
  );
}

/** What came in for the order; each booking can be taken back, and is then shown with its counter-entry. */
export default function Deposits({ order }: { order: Order }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const may = useMay();
  const [busy, setBusy] = useState(false);
  const stands = new Set(standing(order.deposits).map((d) => d.id));
  async function back(deposit: string) {
    setBusy(true);
    try {
      const outcome = await body(
        api.DELETE('/orders/{order}/deposits/{deposit}', { params: { path: { order: order.id, deposit } } }),
      );
      if (outcome.result === 'APPLIED') {
        toast({ kind: 'good', text: t('payments.unbooked', { number: order.key.number }) });
      } else toast({ kind: 'bad', text: outcome.detail || outcome.result });
    } catch (e) {
      complain(e);
    } finally {
      setBusy(false);
      refresh(client);
    }
  }
  return order.deposits.map((d) => (
    <tr key={d.id} data-testid="deposit" data-amount={d.amount}>
      <th>
        {t(d.amount < 0 ? 'order.depositBack' : 'order.deposit')} <span className="num quiet">{d.day}</span>
        {stands.has(d.id) && may('money.confirm') && (
          <>
            {' '}
            <button
              className="link"
              disabled={busy}
              onClick={() => void back(d.id)}
              data-testid="deposit-back"
            >
              {t('payments.unbook')}
            </button>
          </>
        )}
      </th>
      <td className="right num">{yen(d.amount)}</td>
    </tr>
  ));
}
