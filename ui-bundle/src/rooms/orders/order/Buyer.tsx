// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderView, PlacedOrder } from '../../../api/types';
import { useDraft } from '../../../kit/draft';
import { date, zip } from '../../../kit/format';
import { Card } from '../../../kit/Page';
import { useMay } from '../../../kit/session';
import './words';
import '../orders.css';

const EditBuyer = lazy(async () => ({ default: (await import('./EditBuyer')).EditBuyer }));

/** Who bought, what they wish and what they wrote; the form that mends it. */
export function Buyer({ view }: { view: OrderView }) {
  const { t } = useTranslation();
  const { placed, id } = view.order;
  const may = useMay();
  const [editing, setEditing] = useDraft(`editing buyer ${id}`, false);
  return (
    <Card
      title={t('order.buyer')}
      extra={
        <>
          {placed.flags.map((f) => (
            <span className="tag" key={f}>
              {t(`flag.${f}`, { defaultValue: f })}
            </span>
          ))}
          {!editing && may('orders.edit') && (
            <button className="link" onClick={() => setEditing(true)} data-testid="edit-buyer-open">
              {t('common.edit')}
            </button>
          )}
        </>
      }
      testid="buyer"
    >
      {editing ? (
        <Suspense fallback={null}>
          <EditBuyer view={view} close={() => setEditing(false)} />
        </Suspense>
      ) : (
        <Shown placed={placed} />
      )}
    </Card>
  );
}

function Shown({ placed }: { placed: PlacedOrder }) {
  const { t, i18n } = useTranslation();
  const b = placed.buyer;
  return (
    <dl className="facts">
      <div>
        <dt>{t('order.name')}</dt>
        <dd>
          <b>{b.name}</b> <small className="quiet">{b.kana}</small>
          {b.company && <div>{b.company}</div>}
        </dd>
      </div>
      <div>
        <dt>{t('order.address')}</dt>
        <dd>
          <span className="num">〒{zip(b.address.zip)}</span> {b.address.prefecture}
          {b.address.city}
          {b.address.street} {b.address.building}
        </dd>
      </div>
      <div>
        <dt>{t('order.contact')}</dt>
        <dd>
          <span className="num">{b.phone}</span> <span className="quiet break">{b.mail}</span>
        </dd>
      </div>
      {(placed.wish.date || placed.wish.slot) && (
        <div>
          <dt>{t('order.wish')}</dt>
          <dd>
            <b>
              {date(placed.wish.date, i18n.language)} {placed.wish.slot?.label}
            </b>
          </dd>
        </div>
      )}
      {placed.deliveryMethod && (
        <div>
          <dt>{t('order.method')}</dt>
          <dd>{placed.deliveryMethod}</dd>
        </div>
      )}
      {placed.remarks && (
        <div>
          <dt>{t('order.remarks')}</dt>
          <dd className="remarks" data-testid="remarks">
            {placed.remarks}
          </dd>
        </div>
      )}
    </dl>
  );
}
