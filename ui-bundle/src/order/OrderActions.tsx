// SPDX-License-Identifier: Apache-2.0
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, Desk, OrderView } from '../api/types';
import { useKeys } from '../kit/keys';
import { complain } from '../kit/toasts';
import { useAsk } from '../orders/Ask';
import { HoldDialog } from '../orders/BulkBar';
import { useAct } from '../orders/actions';

/** Where this order can go from here. */
export function OrderActions({ view }: { view: OrderView }) {
  const { t } = useTranslation();
  const act = useAct();
  const [holding, setHolding] = useState(false);
  const [busy, setBusy] = useState(false);
  const ids = [view.order.id];
  const desks = view.reachable.filter((r) => r.desk !== 'HOLD');
  const forward = desks.filter((r) => r.desk !== 'CANCELLED' && r.desk !== 'RETURN');
  const [first, ...others] = forward;
  const stopped = view.open.length > 0;

  async function run(action: Action, what: string) {
    setBusy(true);
    await act(action, what);
    setBusy(false);
  }
  const { ask, dialog } = useAsk((action, what) => void run(action, what));
  const move = (desk: Desk, name: string) =>
    ask({ action: 'move', desk, ids }, t('bulk.move', { desk: name })).catch(complain);
  const back = () => ask({ action: 'back', ids }, t('bulk.back')).catch(complain);
  const named = (desk: Desk) => t(`desk.${desk}`);
  useKeys(
    {
      m: first ? () => void move(first.desk, named(first.desk)) : undefined,
      h: () => setHolding(true),
      u: view.order.hold ? () => void run({ action: 'release', ids }, t('bulk.release')) : undefined,
      b: () => void back(),
    },
    !busy,
  );
  return (
    <div className="order-actions">
      {view.order.hold && (
        <Button
          type="primary"
          disabled={busy}
          onClick={() => void run({ action: 'release', ids }, t('bulk.release'))}
          data-testid="order-release"
        >
          {t('bulk.release')} <kbd>u</kbd>
        </Button>
      )}
      {first && (
        <Button
          type={stopped ? 'default' : 'primary'}
          disabled={busy}
          onClick={() => void move(first.desk, named(first.desk))}
          data-testid="order-move"
          data-desk={first.desk}
        >
          {t('bulk.move', { desk: named(first.desk) })} <kbd>m</kbd>
        </Button>
      )}
      {!view.order.hold && (
        <Button disabled={busy} onClick={() => setHolding(true)} data-testid="order-hold-button">
          {t('bulk.hold')} <kbd>h</kbd>
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...others.map((r) => ({
              key: r.desk,
              label: t('bulk.move', { desk: named(r.desk) }),
              onClick: () => void move(r.desk, named(r.desk)),
            })),
            {
              key: 'back',
              label: t('bulk.back') + ' (b)',
              onClick: () => void back(),
            },
            ...desks
              .filter((r) => r.desk === 'RETURN' || r.desk === 'CANCELLED')
              .map((r) => ({
                key: r.desk,
                danger: true,
                label:
                  r.desk === 'CANCELLED' ? t('bulk.cancelOrders') : t('bulk.move', { desk: named(r.desk) }),
                onClick: () => void move(r.desk, named(r.desk)),
              })),
          ],
        }}
      >
        <Button data-testid="order-more">{t('bulk.more')}</Button>
      </Dropdown>
      {dialog}
      {holding && (
        <HoldDialog
          n={1}
          close={() => setHolding(false)}
          hold={(box, reason) => {
            setHolding(false);
            void run({ action: 'hold', box, reason, ids }, t('bulk.hold'));
          }}
        />
      )}
    </div>
  );
}
