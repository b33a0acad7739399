// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { PlacedOrder } from '../../../api/types';
import { date, zip } from '../../../kit/format';
import { Card } from '../../../kit/Page';
import './words';
import '../orders.css';

/** Who bought, what they wish and what they wrote. */
export function Buyer({ placed }: { placed: PlacedOrder }) {
  const { t, i18n } = useTranslation();
  const b = placed.buyer;
  return (
    <Card
      title={t('order.buyer')}
      extra={placed.flags.map((f) => (
        <span className="tag" key={f}>
          {t(`flag.${f}`, { defaultValue: f })}
        </span>
      ))}
      testid="buyer"
    >
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
    </Card>
  );
}
