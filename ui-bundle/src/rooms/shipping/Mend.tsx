// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, body } from '../../api/client';
import type { LabelFault, OrderRow } from '../../api/types';
import { useAct } from '../../kit/actions';
import { count } from '../../kit/format';
import { useInWords } from '../../kit/inWords';
import { neighbours } from '../../kit/neighbours';
import { Card } from '../../kit/Page';
import { useMay } from '../../kit/session';
import './words';

/** Rows that stand there at once; the rest follow as these are answered. */
const most = 30;

/** What carriers' files would refuse of these orders. */
export function useFaults(rows: OrderRow[]) {
  return useQuery({
    queryKey: ['problems', rows.map((r) => `${r.id}.${r.revision}`).join()],
    queryFn: async () => {
      const found: LabelFault[] = [];
      const ids = rows.map((r) => r.id);
      for (let i = 0; i < ids.length; i += 100) {
        const part = await body(
          api.GET('/shipments/problems', { params: { query: { id: ids.slice(i, i + 100) } } }),
        );
        found.push(...part);
      }
      return found;
    },
    enabled: rows.length > 0,
    placeholderData: (before) => before,
  });
}

/** The parts of an address as they are read, one after the other. */
const parts = ['company', 'name', 'street', 'building', 'slot'];
const worded = (of: Record<string, string>) => parts.flatMap((p) => (of[p] ? [of[p]] : []));

/** What a carrier would refuse, with what would make it fit, each with a yes and a no. */
export function Mend({
  faults,
  total,
  leave,
}: {
  faults: LabelFault[];
  total: number;
  leave: (orders: number[]) => void;
}) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const may = useMay();
  const act = useAct();
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  if (faults.length === 0) return null;
  const fixable = may('orders.edit') ? faults.filter((f) => Object.keys(f.proposal).length > 0) : [];
  // one sentence for all of what everybody lacks: that is the shop's own
  const byCause = new Map<string, LabelFault[]>();
  for (const f of faults.filter((one) => !fixable.includes(one))) {
    const cause = `${f.column}|${f.ja}`;
    byCause.set(cause, [...(byCause.get(cause) ?? []), f]);
  }
  const groups = [...byCause.values()].sort((x, y) => y.length - x.length);
  const orders = [...new Set(faults.map((f) => f.order))];
  const open = (id: number) => {
    neighbours.keep(orders, 'desk=DOC_WAIT');
    void navigate(`/orders/${id}`);
  };
  /** Yes to these; by code, as the house mends what it found. */
  async function yes(some: LabelFault[]) {
    setBusy(new Set(some.map((f) => f.shipment + f.code)));
    for (const code of new Set(some.map((f) => f.code))) {
      const ids = [...new Set(some.filter((f) => f.code === code).map((f) => f.order))];
      await act({ action: 'fix', code: `label.${code}`, ids }, t('output.mended', { n: count(ids.length) }));
    }
    setBusy(new Set());
    await client.invalidateQueries({ queryKey: ['problems'] });
  }
  return (
    <Card
      flush
      title={t('output.problems', { n: count(orders.length) })}
      testid="label-problems"
      extra={
        fixable.length > 1 && (
          <Button size="small" onClick={() => void yes(fixable)} data-testid="mend-all">
            {t('output.yesAll', { n: count(fixable.length) })}
          </Button>
        )
      }
    >
      <ul className="mend">
        {fixable.slice(0, most).map((f) => (
          <li key={f.shipment + f.column} data-testid="label-proposal" data-order={f.order}>
            <div className="mend-what">
              <span className="mend-chip">{f.column}</span>
              <button className="link" onClick={() => open(f.order)}>
                {f.recipient}
              </button>
              <span className="quiet mend-why">{inWords(f)}</span>
            </div>
            <div className="mend-how">
              <del>{worded(f.was).join('')}</del>
              <ins>
                {worded(f.proposal).map((part, i) => (
                  <span key={part}>
                    {i > 0 && <span className="mend-cut">｜</span>}
                    {part}
                  </span>
                ))}
              </ins>
            </div>
            <span className="mend-yn">
              <Button
                size="small"
                disabled={busy.has(f.shipment + f.code)}
                onClick={() => void yes([f])}
                aria-label={t('output.yesTo', { name: f.recipient })}
                data-testid="mend-yes"
              >
                ✓
              </Button>
              <Button
                size="small"
                onClick={() => leave([f.order])}
                aria-label={t('output.noTo', { name: f.recipient })}
                title={t('output.leave')}
                data-testid="mend-no"
              >
                ✕
              </Button>
            </span>
          </li>
        ))}
        {groups.slice(0, most).map((group) => {
          const f = group[0] as LabelFault;
          const everywhere = group.length > 1 && group.length >= total * 0.8;
          return (
            <li key={f.column + f.ja} data-testid="label-problem" data-count={group.length}>
              <div className="mend-what">
                {f.column && <span className="mend-chip bad">{f.column}</span>}
                <b>{group.length > 1 ? t('common.n', { n: count(group.length) }) : f.recipient}</b>
              </div>
              <div className="mend-how">{inWords(f)}</div>
              <span className="mend-yn">
                {everywhere ? (
                  <Button size="small" onClick={() => void navigate('/settings/shop')}>
                    {t('output.toShop')}
                  </Button>
                ) : (
                  <>
                    <Button size="small" onClick={() => open(f.order)} data-testid="mend-open">
                      {t('output.fix')}
                    </Button>
                    <Button
                      size="small"
                      type="text"
                      onClick={() => leave(group.map((one) => one.order))}
                      data-testid="mend-leave"
                    >
                      {t('output.leave')}
                    </Button>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="quiet small pad">{t('output.problemsHint')}</p>
    </Card>
  );
}
