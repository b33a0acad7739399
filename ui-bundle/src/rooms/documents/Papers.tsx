// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../api/types';
import { Card } from '../../kit/Page';
import { papersAsked } from './asked';
import { IssuedLines } from './Issued';
import '../../kit/words/papers';
import './words';

/** The papers that were issued of one order. */
export default function Papers({ view: { order } }: { view: OrderView }) {
  const { t } = useTranslation();
  const { data } = useQuery(papersAsked(order.id));
  return (
    <Card title={t('order.papers')} testid="papers">
      {data?.length === 0 && <p className="quiet">{t('order.noPapers')}</p>}
      {data && data.length > 0 && <IssuedLines rows={data} />}
    </Card>
  );
}
