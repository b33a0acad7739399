// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ActionDescription, Desk, OrderView } from '../../../api/types';
import { Spot } from '../../../kit/Spot';
import { useKeys } from '../../../kit/keys';
import { complain } from '../../../kit/toasts';
import { useInWords } from '../../../kit/inWords';
import { ActDialog } from '../ActDialog';
import { useAsk } from '../Ask';
import { HoldDialog } from '../HoldDialog';
import { useAct, type Action } from '../../../kit/actions';
import { stopped } from '../../../kit/jobs';
import { neighbours } from '../../../kit/neighbours';
import { Menu } from '../../../kit/Menu';
import { useMay } from '../../../kit/session';
import { waysOf } from '../moves';
import { useBrought } from '../useBrought';
import { useWay } from '../useWay';
import '../words';
import '../orders.css';

/** What can be done with this order, by who may. */
export function OrderActions({ view }: { view: OrderView }) {
  const may = useMay()('orders.edit');
  const brought = <Spot name="order.acts" of={{ view }} together />;
  return <div className="order-actions">{may ? <Ways view={view}>{brought}</Ways> : brought}</div>;
}

/** Where it can go from here. */
function Ways({ view, children }: { view: OrderView; children: ReactNode }) {
  const { t } = useTranslation();
  const act = useAct();
  const [holding, setHolding] = useState(false);
  const [busy, setBusy] = useState(false);
  const ids = [view.order.id];
  const navigate = useNavigate();
  const { forward, away } = waysOf(view.reachable.map((r) => r.desk));
  const [first, ...others] = forward;
  const way = useWay([view.desk]);
  const work = () => way && void navigate(`${way.to}?only=${view.order.id}`);
  const held = view.open.length > 0;

  // whoever has gone elsewhere meanwhile is not led away
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);
  /** What moves the order off its list goes on to the next one there. */
  async function run(action: Action, what: string) {
    setBusy(true);
    const { after, n } = neighbours.of(view.order.id);
    const done = await act(action, what);
    setBusy(false);
    const left = done && !stopped(done) && done.refused.length === 0;
    if (!here.current || !left || n < 2 || (action.action !== 'move' && action.action !== 'hold')) return;
    if (after === undefined) void navigate(neighbours.back(), { state: { back: true } });
    else void navigate(`/orders/${after}`, { replace: true });
  }
  const { ask, dialog } = useAsk((action, what) => void run(action, what), [view.order.key.shop]);
  const move = (desk: Desk) =>
    ask({ action: 'move', desk, ids }, t('bulk.move', { desk: named(desk) })).catch(complain);
  const back = () => ask({ action: 'back', ids }, t('bulk.back')).catch(complain);
  const named = (desk: Desk) => t(`desk.${desk}`);
  const inWords = useInWords();
  const { brought } = useBrought();
  const [asking, setAsking] = useState<ActionDescription | null>(null);
  const bring = (is: ActionDescription, given: Record<string, string>) =>
    ask({ action: is.id, ...given, ids }, inWords(is.name)).catch(complain);
  useKeys(
    {
      m: first ? () => void move(first) : way ? work : undefined,
      h: () => setHolding(true),
      u: view.order.hold ? () => void run({ action: 'release', ids }, t('bulk.release')) : undefined,
      b: () => void back(),
    },
    !busy,
  );
  return (
    <>
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
          type={held ? 'default' : 'primary'}
          disabled={busy}
          onClick={() => void move(first)}
          data-testid="order-move"
          data-desk={first}
        >
          {t('bulk.move', { desk: named(first) })} <kbd>m</kbd>
        </Button>
      )}
      {!first && way && (
        <Button
          type={held ? 'default' : 'primary'}
          disabled={busy}
          onClick={work}
          data-testid="order-station"
          data-to={way.to}
        >
          {t('bulk.station', { station: t(way.word) })} <kbd>m</kbd>
        </Button>
      )}
      {!view.order.hold && (
        <Button disabled={busy} onClick={() => setHolding(true)} data-testid="order-hold-button">
          {t('bulk.hold')} <kbd>h</kbd>
        </Button>
      )}
      {children}
      <Menu
        items={[
          ...others.map((desk) => ({
            key: desk,
            label: t('bulk.move', { desk: named(desk) }),
            onClick: () => void move(desk),
          })),
          {
            key: 'back',
            label: t('bulk.back') + ' (b)',
            onClick: () => void back(),
          },
          ...brought.map((is) => ({
            key: is.id,
            label: <span data-testid={`order-${is.id}`}>{inWords(is.name)}</span>,
            onClick: () => (is.parameters.length > 0 ? setAsking(is) : void bring(is, {})),
          })),
          ...away.map((desk) => ({
            key: desk,
            danger: true,
            label: (
              <span data-testid={`order-move-${desk}`}>
                {desk === 'CANCELLED' ? t('bulk.cancelOrders') : t('bulk.move', { desk: named(desk) })}
              </span>
            ),
            onClick: () => void move(desk),
          })),
        ]}
      >
        <Button data-testid="order-more">{t('bulk.more')}</Button>
      </Menu>
      {dialog}
      {asking && (
        <ActDialog
          is={asking}
          n={1}
          close={() => setAsking(null)}
          act={(given) => {
            setAsking(null);
            void bring(asking, given);
          }}
        />
      )}
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
    </>
  );
}
