// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order, OrderView } from '../../api/types';
import './words';

const ConfirmMoney = lazy(() => import('./ConfirmMoney'));

/** Whether the shop waits for money of this order. */
function waitsForMoney(order: Order): boolean {
  return (order.payment === 'UNPAID' || order.payment === 'SHORT') && order.placed.amounts.due !== null;
}

/** Confirms money that came in, as long as the shop waits for it. */
export default function MoneyButton({ view: { order } }: { view: OrderView }) {
  const { t } = useTranslation();
  const [confirming, setConfirming] = useState(false);
  return (
    <>
      {waitsForMoney(order) && (
        <Button onClick={() => setConfirming(true)} data-testid="confirm-money">
          {t('payments.confirm')}
        </Button>
      )}
      {confirming && (
        <Suspense fallback={null}>
          <ConfirmMoney order={order} close={() => setConfirming(false)} />
        </Suspense>
      )}
    </>
  );
}
