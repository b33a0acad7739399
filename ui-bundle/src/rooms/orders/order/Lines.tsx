// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { lazy, Suspense } from 'react';
import type { OrderView } from '../../../api/types';
import { count, yen } from '../../../kit/format';
import { useDraft } from '../../../kit/draft';
import { deskOrder } from '../../../kit/marks';
import { Card } from '../../../kit/Page';
import { useMay } from '../../../kit/session';
import { Spot } from '../../../kit/Spot';
import { dayOf, isReduced, useReducedRates } from './taxRates';
import './words';
import '../orders.css';

const EditLines = lazy(async () => ({ default: (await import('./EditLines')).EditLines }));

/** Where the goods of an order may still be others: nothing of it has left. */
const open = deskOrder.slice(0, deskOrder.indexOf('SHIPPED'));

/** What was bought, and the form that changes it. */
export function Lines({ view }: { view: OrderView }) {
  const { t } = useTranslation();
  const { placed, id } = view.order;
  const may = useMay();
  const [editing, setEditing] = useDraft(`editing lines ${id}`, false);
  const pieces = placed.lines.filter((l) => !l.struck).reduce((n, l) => n + l.quantity, 0);
  return (
    <Card
      flush
      title={t('order.lines')}
      extra={
        <>
          <span className="quiet num">
            {t('order.pieces', { lines: count(placed.lines.length), pieces: count(pieces) })}
          </span>{' '}
          {!editing && may('orders.edit') && open.includes(view.desk) && (
            <button className="link" onClick={() => setEditing(true)} data-testid="edit-lines-open">
              {t('common.edit')}
            </button>
          )}
        </>
      }
      testid="lines"
    >
      {editing ? (
        <Suspense fallback={null}>
          <EditLines view={view} close={() => setEditing(false)} />
        </Suspense>
      ) : (
        <Bought id={id} placed={placed} />
      )}
    </Card>
  );
}

function Bought({ id, placed }: { id: number; placed: OrderView['order']['placed'] }) {
  const { t } = useTranslation();
  const rates = useReducedRates();
  const day = dayOf(placed.orderedAt);
  const several = placed.destinations.length > 1;
  return (
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
              <Spot name="order.line" of={{ order: id, line: l.no }} together />
            </td>
            {several && <td className="num">{l.destination + 1}</td>}
            <td className="right num nowrap">{yen(l.unitPrice)}</td>
            <td className={l.quantity > 1 ? 'right num many' : 'right num'}>{count(l.quantity)}</td>
            <td className="right num nowrap">{yen(l.unitPrice * l.quantity)}</td>
            <td className="right num quiet">
              {l.tax}%{isReduced(rates, l.tax, day) && <span title={t('order.reduced')}>※</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
