// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../api/types';
import { moment } from '../../../kit/format';
import { Card } from '../../../kit/Page';
import { useInWords } from '../../../kit/inWords';
import './words';
import '../orders.css';

/** What the house did to the order by itself, and why; newest first, as in the history. */
export default function Traces({ view: { order } }: { view: OrderView }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  if (order.traces.length === 0) return null;
  return (
    <Card title={t('order.traces')} testid="traces">
      <ol className="timeline">
        {[...order.traces].reverse().map((trace) => (
          <li key={trace.at + trace.by + trace.did.ja} data-by={trace.by}>
            <span className="num quiet">{moment(trace.at)}</span>
            <span className="quiet">{inWords(trace.name)}</span>
            <span className="grow">{inWords(trace.did)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
