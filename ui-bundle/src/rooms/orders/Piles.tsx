// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { Level, OrderQuery, Pile } from '../../api/types';
import { count } from '../../kit/format';
import { LevelMark, Skeleton, useCause } from '../../kit/marks';
import { useAct } from '../../kit/actions';
import { takeOut } from './useOrders';
import { useInWords } from '../../kit/inWords';
import './words';
import './orders.css';

/** Orders that stand for the same reason, each pile with what would move it. */
export function Piles({
  query,
  choose,
  close,
}: {
  query: OrderQuery;
  choose: (code: string | null) => void;
  close: () => void;
}) {
  const { t } = useTranslation();
  const cause = useCause();
  const { finding, ...rest } = query;
  const { data, isPending } = useQuery({
    queryKey: ['piles', rest],
    queryFn: () => body(api.GET('/orders/piles', { params: { query: rest } })),
  });
  const chosen = finding?.[0];
  return (
    <aside className="piles" aria-label={t('piles.title')} data-testid="piles">
      <header>
        <h2>{t('piles.title')}</h2>
        <button className="plain" onClick={close} aria-label={t('piles.close')}>
          ×
        </button>
      </header>
      {isPending && <Skeleton />}
      <button className={chosen ? 'pile' : 'pile chosen'} onClick={() => choose(null)} data-testid="pile-all">
        <span className="grow">{t('piles.all')}</span>
      </button>
      {data?.map((pile) =>
        pile.code === '' ? (
          <div className="pile still" key="" data-testid="pile-" data-count={pile.orders}>
            <LevelMark level="OK" />
            <span className="grow">{t('piles.none')}</span>
            <b className="num">{count(pile.orders)}</b>
          </div>
        ) : (
          <div key={pile.code}>
            <button
              className={chosen === pile.code ? 'pile chosen' : 'pile'}
              aria-pressed={chosen === pile.code}
              onClick={() => choose(chosen === pile.code ? null : pile.code)}
              data-testid={`pile-${pile.code}`}
              data-count={pile.orders}
            >
              <span className="grow">{cause(pile)}</span>
              <b className="num">{count(pile.orders)}</b>
            </button>
            {chosen === pile.code && <PileActions pile={pile} query={rest} done={() => choose(null)} />}
          </div>
        ),
      )}
    </aside>
  );
}

/** The first order of the pile says what its check proposes. */
function PileActions({ pile, query, done }: { pile: Pile; query: OrderQuery; done: () => void }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const client = useQueryClient();
  const act = useAct();
  const of: OrderQuery = { ...query, finding: [pile.code] };
  const { data: first } = useQuery({
    queryKey: ['piles', 'first', of],
    queryFn: async () => {
      const found = await body(api.GET('/orders', { params: { query: { ...of, limit: 1 } } }));
      const id = found.items[0]?.id;
      if (id === undefined) return null;
      const view = await body(api.GET('/orders/{id}', { params: { path: { id } } }));
      return view.order.findings.find((f) => f.code === pile.code) ?? null;
    },
  });
  const level: Level = first?.level ?? 'WARN';
  const proposal = first?.fix.kind ? first.fix : null;
  async function run(action: 'fix' | 'acknowledge') {
    const job = await act({ action, code: pile.code, query: of }, t(`bulk.${action}`));
    if (job) {
      takeOut(client, new Set());
      if (job.refused.length === 0) done();
    }
  }
  return (
    <div className="pile-actions">
      {first && (
        <p className="quiet small">
          {pile.orders > 1 && t('piles.example')} {inWords(first)}
        </p>
      )}
      {proposal && (
        <p className="proposal">
          <span className="quiet">{t('piles.proposal')}</span>{' '}
          {proposalWords(proposal.values) || t(`fix.${proposal.kind}`, { defaultValue: t('piles.fixes') })}
        </p>
      )}
      {proposal && (
        <Button type="primary" block onClick={() => void run('fix')} data-testid={`pile-fix-${pile.code}`}>
          {t('piles.fix', { n: count(pile.orders) })}
        </Button>
      )}
      {level === 'WARN' && (
        <Button block onClick={() => void run('acknowledge')} data-testid={`pile-acknowledge-${pile.code}`}>
          {t('piles.acknowledge', { n: count(pile.orders) })}
        </Button>
      )}
      {level === 'BLOCK' && !proposal && <p className="quiet small">{t('piles.byHand')}</p>}
    </div>
  );
}

function proposalWords(values: Record<string, string>): string {
  const { prefecture = '', city = '', street = '', building = '', date = '' } = values;
  const { company = '', name = '', phone = '', from = '', to = '' } = values;
  const rate = /^\d+$/.test(to) && `${from}% → ${to}%`;
  const person = [company, name, phone];
  return [prefecture + city + street, building, ...person, rate, date].filter(Boolean).join(' ');
}
