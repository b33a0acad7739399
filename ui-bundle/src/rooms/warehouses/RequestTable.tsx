// SPDX-License-Identifier: Apache-2.0
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WarehouseRequest } from '../../api/types';
import { count, moment } from '../../kit/format';
import { Card } from '../../kit/Page';
import './words';

/** Requests, some of which are chosen. */
export function RequestTable({
  rows,
  chosen,
  choose,
  name,
}: {
  rows: WarehouseRequest[];
  chosen: ReadonlySet<string>;
  choose: (some: ReadonlySet<string>) => void;
  name: (id: string) => string;
}) {
  const { t } = useTranslation();
  const flip = (shipment: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(shipment);
    else next.delete(shipment);
    choose(next);
  };
  const all = rows.every((r) => chosen.has(r.shipment));
  return (
    <Card flush title={t('warehouse.rows', { n: count(rows.length) })}>
      <table className="grid middle">
        <thead>
          <tr>
            <th>
              <Checkbox
                aria-label={t('warehouse.chooseAll')}
                checked={all}
                indeterminate={!all && chosen.size > 0}
                onChange={(e) => choose(e.target.checked ? new Set(rows.map((r) => r.shipment)) : new Set())}
                data-testid="warehouse-choose-all"
              />
            </th>
            <th>{t('warehouse.shipment')}</th>
            <th>{t('warehouse.order')}</th>
            <th>{t('warehouse.shipDate')}</th>
            <th>{t('warehouse.warehouse')}</th>
            <th className="wide">{t('warehouse.goods')}</th>
            <th className="wide">{t('warehouse.words')}</th>
            <th>{t('warehouse.since')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={r.shipment} data-testid="warehouse-row" data-shipment={r.shipment}>
              <td>
                <Checkbox
                  aria-label={r.shipment}
                  checked={chosen.has(r.shipment)}
                  onChange={(e) => flip(r.shipment, e.target.checked)}
                />
              </td>
              <td className="num nowrap">
                {r.shipment}
                {r.attempt > 1 && (
                  <span className="quiet small"> {t('warehouse.attempt', { n: r.attempt })}</span>
                )}
              </td>
              <td className="num nowrap">
                <Link to={`/orders/${r.order}`}>{r.orderNumber || r.order}</Link>
              </td>
              <td className="num nowrap">{r.shipDate}</td>
              <td className="nowrap">{name(r.warehouse)}</td>
              <td className="num break">{r.goods.join(', ')}</td>
              <td>{r.words}</td>
              <td className="num nowrap">{moment(r.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
