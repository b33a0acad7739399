// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { Destination, OrderLine, OrderView } from '../../../api/types';
import { count, zip } from '../../../kit/format';
import { Card } from '../../../kit/Page';
import { useMay } from '../../../kit/session';
import { EditDestination } from './EditDestination';
import './words';
import '../orders.css';

/** Where to: side by side, edited in place. */
export function Destinations({
  view,
  editing,
  setEditing,
}: {
  view: OrderView;
  editing: number | null;
  setEditing: (index: number | null) => void;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const { destinations, lines } = view.order.placed;
  const goes = (i: number) => lines.filter((l) => l.destination === i && !l.struck);
  return (
    <div className="places" data-testid="destinations">
      {destinations.map((d, i) => (
        <Card
          key={d.key || i}
          title={destinations.length > 1 ? t('order.toN', { n: i + 1 }) : t('order.to')}
          extra={
            editing !== i &&
            may('orders.edit') && (
              <button className="link" onClick={() => setEditing(i)} data-testid={`edit-destination-${i}`}>
                {t('common.edit')} {i === 0 && <kbd>e</kbd>}
              </button>
            )
          }
          testid={`destination-${i}`}
        >
          {editing === i ? (
            <EditDestination view={view} index={i} close={() => setEditing(null)} />
          ) : (
            <Shown destination={d} goods={destinations.length > 1 ? goes(i) : []} />
          )}
        </Card>
      ))}
    </div>
  );
}

/** Where several places are, what goes to each stands with it. */
function Shown({ destination: d, goods }: { destination: Destination; goods: OrderLine[] }) {
  const { t } = useTranslation();
  const r = d.recipient;
  return (
    <div className="place">
      <div>
        <b>{r.name}</b> <small className="quiet">{r.kana}</small>
      </div>
      {r.company && <div>{r.company}</div>}
      <div>
        <span className="num">〒{zip(r.address.zip)}</span>
      </div>
      <div>
        {r.address.prefecture}
        {r.address.city}
        {r.address.street}
      </div>
      {r.address.building && <div>{r.address.building}</div>}
      <div className="num">{r.phone}</div>
      {goods.length > 0 && (
        <ul className="goods" data-testid="place-goods">
          {goods.map((l) => (
            <li key={l.no}>
              {l.name} <span className={l.quantity > 1 ? 'num many' : 'num'}>× {count(l.quantity)}</span>
            </li>
          ))}
        </ul>
      )}
      {d.noshi && (
        <div className="wished">
          <b>{t('order.noshi')}</b> {d.noshi}
        </div>
      )}
      {d.wrapping && (
        <div className="wished">
          <b>{t('order.wrapping')}</b> {d.wrapping}
        </div>
      )}
      {d.note && (
        <div className="wished">
          <b>{t('order.placeNote')}</b> {d.note}
        </div>
      )}
    </div>
  );
}
