// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, body } from '../../../api/client';
import type { OrderView } from '../../../api/types';
import { useDraft } from '../../../kit/draft';
import { Spot } from '../../../kit/Spot';
import { moment } from '../../../kit/format';
import { useKeys } from '../../../kit/keys';
import { DeskMark, ShopMark, Skeleton, Trouble } from '../../../kit/marks';
import { neighbours } from '../../../kit/neighbours';
import { Assignee } from './Assignee';
import { Buyer } from './Buyer';
import { Destinations } from './Destinations';
import { Editing } from './Editing';
import { Findings } from './Findings';
import { By } from '../../../kit/By';
import { Lines } from './Lines';
import { Money } from './Money';
import { OrderActions } from './OrderActions';
import './words';
import '../orders.css';

export default function OrderPage() {
  const id = Number(useParams().id);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['order', id],
    queryFn: () => body(api.GET('/orders/{id}', { params: { path: { id } } })),
  });
  return (
    <section className="order" data-testid="order" data-id={id}>
      <Neighbours id={id} />
      {isPending && <Skeleton lines={16} />}
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {data && (
        <Suspense fallback={<Skeleton lines={16} />}>
          <Whole key={id} view={data} />
        </Suspense>
      )}
    </section>
  );
}

function Neighbours({ id }: { id: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const near = neighbours.of(id);
  const back = neighbours.back();
  const to = (other: number | undefined) => {
    if (other !== undefined) void navigate(`/orders/${other}`, { replace: true });
  };
  useEffect(() => neighbours.at(id), [id]);
  useKeys({
    j: () => to(near.after),
    k: () => to(near.before),
    escape: () => void navigate(back, { state: { back: true } }),
  });
  return (
    <nav className="neighbours" aria-label={t('order.neighbours')}>
      <Link to={back} state={{ back: true }} data-testid="order-back">
        ← {t('order.backToList')}
      </Link>
      {near.at > 0 && (
        <>
          <span className="num quiet">
            {near.at} / {near.n}
          </span>
          <button
            className="plain"
            disabled={near.before === undefined}
            onClick={() => to(near.before)}
            data-testid="order-previous"
          >
            ↑ {t('order.previous')} <kbd>k</kbd>
          </button>
          <button
            className="plain"
            disabled={near.after === undefined}
            onClick={() => to(near.after)}
            data-testid="order-next"
          >
            ↓ {t('order.next')} <kbd>j</kbd>
          </button>
        </>
      )}
    </nav>
  );
}

function Whole({ view }: { view: OrderView }) {
  const { t } = useTranslation();
  const { order } = view;
  const [editing, setEditing] = useDraft<number | null>(`editing ${order.id}`, null);
  useEffect(() => {
    document.title = `${order.key.number} – Banto`;
  }, [order.key.number]);
  useKeys({ e: () => setEditing(0) });
  return (
    <>
      <header className="order-head">
        <h1 className="num" data-testid="order-number">
          {order.key.number}
        </h1>
        <span data-testid="order-desk" data-desk={view.desk}>
          <DeskMark
            desk={view.desk}
            name={view.desk === 'HOLD' ? `${t('desk.HOLD')}：${view.boxName ?? ''}` : null}
          />
        </span>
        <ShopMark shop={order.key.shop} />
        {order.mall.words && (
          <span className="quiet">
            {t('order.atMall')} {order.mall.words}
            {order.mall.code && <span className="num"> ({order.mall.code})</span>}
          </span>
        )}
        <span className="quiet">
          {t('order.ordered')} <span className="num">{moment(order.placed.orderedAt)}</span>
        </span>
        <span className="quiet">
          {t('order.route')} {t(`route.${order.route.id}`, { defaultValue: order.route.id })}
        </span>
        <Assignee view={view} />
        <span className="grow" />
        <OrderActions view={view} />
      </header>
      <Editing order={order.id} />
      {order.hold && (
        <p className="held" data-testid="order-hold">
          <b>{view.boxName}</b> {order.hold.reason}
          <span className="quiet">
            {' '}
            <By actor={order.hold.by} /> <span className="num">{moment(order.hold.since)}</span>
          </span>
          <Spot name="order.hold" of={{ order }} />
        </p>
      )}
      <div className="order-body">
        <div className="order-left">
          <Findings view={view} edit={setEditing} />
          <Lines view={view} />
          <div className="two">
            <Money order={order} />
            <Buyer view={view} />
          </div>
          <Destinations view={view} editing={editing} setEditing={setEditing} />
        </div>
        <div className="order-right">
          <Spot name="order" of={{ view }} together />
        </div>
      </div>
    </>
  );
}
