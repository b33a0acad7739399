// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../api/types';
import { By } from '../../../kit/By';
import { moment } from '../../../kit/format';
import { Card } from '../../../kit/Page';
import '../../../kit/words/acts';
import { historyAsked } from './asked';
import './words';
import '../orders.css';

/** The history as one timeline: who, when, what changed. */
export default function History({ view }: { view: OrderView }) {
  const order = view.order.id;
  const { t } = useTranslation();
  const { data } = useQuery(historyAsked(order));
  return (
    <Card title={t('order.history')} testid="history">
      <ol className="timeline">
        {data?.map((e) => (
          <li key={e.seq} data-act={e.act}>
            <span className="num quiet">{moment(e.at)}</span>
            <By actor={e.by} />
            <span className="grow">
              {e.detail || t(`act.${e.act}`, { defaultValue: e.act })}
              {e.corrections?.map((c) => (
                <span key={`${c.place} ${c.field}`} className="correction" data-testid="correction">
                  {c.place === 0 ? t('order.buyer') : c.place > 1 ? t('order.placeNo', { n: c.place }) : ''}{' '}
                  {t(`order.${c.field}`)}: <del>{c.before || t('order.nothing')}</del> →{' '}
                  <b>{c.after || t('order.nothing')}</b>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
