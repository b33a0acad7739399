// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import Copy from 'lucide-react/icons/copy';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { OrderView } from '../../../api/types';
import { useDraft } from '../../../kit/draft';
import { Spot, useAhead } from '../../../kit/Spot';
import { moment } from '../../../kit/format';
import { useKeys } from '../../../kit/keys';
import { DeskMark, ShopMark, Skeleton, Trouble } from '../../../kit/marks';
import { neighbours } from '../../../kit/neighbours';
import { useMay } from '../../../kit/session';
import { complain, toast } from '../../../kit/toasts';
import { orderAsked } from './asked';
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
  const { data, error, isPending, refetch } = useQuery(orderAsked(id));
  return (
    <section className="order" data-testid="order" data-id={id}>
      <div className="order-bar">
        <Neighbours id={id} here={!isPending} />
        {data && (
          <Suspense fallback={null}>
            <OrderActions key={id} view={data} />
          </Suspense>
        )}
      </div>
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

function Neighbours({ id, here }: { id: number; here: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const near = neighbours.of(id);
  const back = neighbours.back();
  const to = (other: number | undefined) => {
    if (other !== undefined) void navigate(`/orders/${other}`, { replace: true });
  };
  useEffect(() => neighbours.at(id), [id]);
  const client = useQueryClient();
  // the next one is at hand before it is wanted; the house is asked again when it is opened
  const ahead = useAhead('order');
  useEffect(() => {
    const after = near.after;
    if (!here || after === undefined) return;
    for (const asks of [orderAsked, ...ahead]) void client.prefetchQuery(asks(after));
    // what the rooms ask is the same as long as they are
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, here, near.after]);
  useKeys({
    j: () => to(near.after),
    k: () => to(near.before),
    escape: () => void navigate(back, { state: { back: true } }),
  });
  return (
    <nav className="neighbours" aria-label={t('order.neighbours')}>
      <Link to={back} state={{ back: true }} data-testid="order-back">
        <ChevronLeft aria-hidden />
        {t('order.backToList')}
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
            aria-label={t('order.previous')}
            title={`${t('order.previous')} (k)`}
            data-testid="order-previous"
          >
            <ArrowUp aria-hidden />
          </button>
          <button
            className="plain"
            disabled={near.after === undefined}
            onClick={() => to(near.after)}
            aria-label={t('order.next')}
            title={`${t('order.next')} (j)`}
            data-testid="order-next"
          >
            <ArrowDown aria-hidden />
          </button>
        </>
      )}
    </nav>
  );
}

function Whole({ view }: { view: OrderView }) {
  const { t } = useTranslation();
  const { order } = view;
  const { placed } = order;
  const places = placed.destinations.length;
  const copy = () =>
    void navigator.clipboard
      .writeText(order.key.number)
      .then(() => toast({ kind: 'good', text: t('order.copied') }))
      .catch(complain);
  const may = useMay();
  const [editing, setEditing] = useDraft<number | null>(`editing ${order.id}`, null);
  useEffect(() => {
    document.title = `${order.key.number} – Banto`;
  }, [order.key.number]);
  useKeys({ e: may('orders.edit') ? () => setEditing(0) : undefined });
  return (
    <>
      <header className="order-head">
        <div className="order-id">
          <h1>{placed.buyer.name || placed.buyer.company || order.key.number}</h1>
          <ShopMark shop={order.key.shop} />
          <button className="plain num" onClick={copy} title={t('order.copy')} data-testid="order-number">
            {order.key.number}
            <Copy aria-hidden />
          </button>
          <span className="tag" data-testid="order-desk" data-desk={view.desk}>
            <DeskMark
              desk={view.desk}
              name={view.desk === 'HOLD' ? `${t('desk.HOLD')}：${view.boxName ?? ''}` : null}
            />
          </span>
          {places > 1 && <span className="tag">{t('order.places', { n: places })}</span>}
        </div>
        <div className="order-facts quiet">
          <span>
            {t('order.ordered')} <span className="num">{moment(placed.orderedAt)}</span>
          </span>
          {order.mall.words && (
            <span>
              {t('order.atMall')} {order.mall.words}
              {order.mall.code && <span className="num"> ({order.mall.code})</span>}
            </span>
          )}
          <span>
            {t('order.route')} {t(`route.${order.route.id}`, { defaultValue: order.route.id })}
          </span>
          <Assignee view={view} />
        </div>
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
          <Destinations view={view} editing={editing} setEditing={setEditing} />
          <Lines view={view} />
          <Buyer view={view} />
        </div>
        <div className="order-right">
          <Money order={order} />
          <Spot name="order" of={{ view }} together />
        </div>
      </div>
    </>
  );
}
