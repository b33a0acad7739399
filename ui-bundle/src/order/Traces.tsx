// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { Order } from '../api/types';
import { moment } from '../kit/format';
import { Card } from '../kit/Page';

/** What the house did to the order by itself, and why; newest first, as in the history. */
export function Traces({ order }: { order: Order }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language === 'ja' ? 'ja' : 'en';
  if (order.traces.length === 0) return null;
  return (
    <Card title={t('order.traces')} testid="traces">
      <ol className="timeline">
        {[...order.traces].reverse().map((trace) => (
          <li key={trace.at + trace.by + trace.did.ja} data-by={trace.by}>
            <span className="num quiet">{moment(trace.at)}</span>
            <span className="quiet">{trace.name[lang]}</span>
            <span className="grow">{trace.did[lang]}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
