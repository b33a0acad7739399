// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../api/types';
import { yen } from '../../../kit/format';
import { PaymentMark } from '../../../kit/marks';
import { Card } from '../../../kit/Page';
import { Spot } from '../../../kit/Spot';
import './words';

/** The money as the mall states it, with tax per rate. */
export function Money({ order }: { order: Order }) {
  const { t } = useTranslation();
  const a = order.placed.amounts;
  const line = (label: string, amount: number | null, key: string, className?: string) => (
    <tr key={key} className={className}>
      <th>{label}</th>
      <td className="right num">{yen(amount)}</td>
    </tr>
  );
  return (
    <Card
      title={t('order.money')}
      extra={
        <span>
          {order.placed.payment.name} <PaymentMark state={order.payment} />
        </span>
      }
      testid="money"
    >
      <table className="plain-table money">
        <tbody>
          {line(t('order.goods'), a.goods, 'goods')}
          {a.charges.map((c, i) => line(c.label || t(`charge.${c.kind}`), c.amount, `charge${i}`))}
          {line(t('order.due'), a.due, 'due', 'sum')}
          {a.taxes.map((x) => (
            <tr key={x.rate} className="quiet small">
              <th>
                {t('order.taxed', { rate: x.rate })}
                {x.rate === 8 ? '※' : ''}
              </th>
              <td className="right num">
                {yen(x.total)}
                <span> {t('order.taxIn', { tax: yen(x.tax) })}</span>
              </td>
            </tr>
          ))}
          <Spot name="order.money" of={{ order }} together />
        </tbody>
      </table>
    </Card>
  );
}
