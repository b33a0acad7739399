// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { PlacedOrder } from '../../../api/types';
import { count, yen } from '../../../kit/format';
import { Card } from '../../../kit/Page';
import { dayOf, isReduced, useReducedRates } from './taxRates';
import './words';
import '../orders.css';

/** What was bought. */
export function Lines({ placed }: { placed: PlacedOrder }) {
  const { t } = useTranslation();
  const rates = useReducedRates();
  const day = dayOf(placed.orderedAt);
  const several = placed.destinations.length > 1;
  const pieces = placed.lines.filter((l) => !l.struck).reduce((n, l) => n + l.quantity, 0);
  return (
    <Card
      flush
      title={t('order.lines')}
      extra={
        <span className="quiet num">
          {t('order.pieces', { lines: count(placed.lines.length), pieces: count(pieces) })}
        </span>
      }
      testid="lines"
    >
      <table className="grid">
        <thead>
          <tr>
            <th className="right">#</th>
            <th>{t('order.sku')}</th>
            <th className="wide">{t('order.product')}</th>
            {several && <th>{t('order.place')}</th>}
            <th className="right">{t('order.price')}</th>
            <th className="right">{t('order.quantity')}</th>
            <th className="right">{t('order.amount')}</th>
            <th className="right">{t('order.rate')}</th>
          </tr>
        </thead>
        <tbody>
          {placed.lines.map((l) => (
            <tr key={l.no} className={l.struck ? 'struck' : undefined}>
              <td className="right num quiet">{l.no}</td>
              <td className="num nowrap">{l.sku}</td>
              <td>
                {l.name}
                {l.options.length > 0 && (
                  <span className="options">
                    {l.options.map((o) => (
                      <span key={o}>{o}</span>
                    ))}
                  </span>
                )}
              </td>
              {several && <td className="num">{l.destination + 1}</td>}
              <td className="right num">{yen(l.unitPrice)}</td>
              <td className={l.quantity > 1 ? 'right num many' : 'right num'}>{count(l.quantity)}</td>
              <td className="right num">{yen(l.unitPrice * l.quantity)}</td>
              <td className="right num quiet">
                {l.tax}%{isReduced(rates, l.tax, day) && <span title={t('order.reduced')}>※</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
