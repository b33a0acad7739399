// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, base, body } from '../../api/client';
import type { IssuedDocument } from '../../api/types';
import { useMay } from '../../kit/session';
import { AskReason } from '../../kit/AskReason';
import { count, moment } from '../../kit/format';
import { complain, toast } from '../../kit/toasts';
import './words';
import './documents.css';

/** Issued documents as a table. */
export function IssuedTable({ rows }: { rows: IssuedDocument[] }) {
  const { t } = useTranslation();
  return (
    <table className="grid">
      <thead>
        <tr>
          <th>{t('ledger.day')}</th>
          <th>{t('documents.kind')}</th>
          <th>{t('ledger.no')}</th>
          <th>{t('ledger.customer')}</th>
          <th className="right">{t('ledger.amount')}</th>
          <th>{t('col.number')}</th>
          <th>{t('ledger.issued')}</th>
          <th className="wide">{t('ledger.mark')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {rows.map((d) => (
          <tr key={d.seq} className={d.voided ? 'left-out' : undefined} {...hooks(d)}>
            <td className="num nowrap">{d.day}</td>
            <td className="nowrap">{d.name}</td>
            <td className="num nowrap">{d.no}</td>
            <td className="nowrap">
              <span className="cut-word">{d.customer}</span>
            </td>
            <td className="right num nowrap">{d.amount == null ? '' : count(d.amount)}</td>
            <td className="num nowrap">
              {d.order > 0 ? <Link to={`/orders/${d.order}`}>{d.number}</Link> : ''}
            </td>
            <td className="num nowrap">{moment(d.at)}</td>
            <td>
              <Mark of={d} />
            </td>
            <td className="right">
              <Open one={d} /> <Deeds one={d} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same of one order, where there is little room. */
export function IssuedLines({ rows }: { rows: IssuedDocument[] }) {
  return rows.map((d) => (
    <div key={d.seq} className={d.voided ? 'issued-line off' : 'issued-line'} {...hooks(d)}>
      <span className="nowrap">{d.name}</span>
      <span className="num nowrap">{d.no}</span>
      <span className="right num nowrap">{d.amount == null ? '' : count(d.amount)}</span>
      <Open one={d} />
      <span className="num nowrap quiet">{d.day}</span>
      <span className="issued-mark">
        <Mark of={d} />
      </span>
      <span className="right nowrap">
        <Deeds one={d} />
      </span>
    </div>
  ));
}

function hooks(d: IssuedDocument) {
  return {
    'data-testid': 'issued-row',
    'data-seq': d.seq,
    'data-kind': d.kind,
    'data-void': d.voided ? 'yes' : undefined,
  };
}

function Mark({ of: d }: { of: IssuedDocument }) {
  const { t } = useTranslation();
  return (
    <>
      {d.copy > 1 && <span>{t('ledger.again', { n: d.copy - 1, reason: d.reason })}</span>}
      {d.voided && <span className="bad">{t('ledger.voided', { reason: d.voided })}</span>}
    </>
  );
}

function Open({ one }: { one: IssuedDocument }) {
  const { t } = useTranslation();
  return (
    <a
      href={`${base}/issued-documents/${one.seq}/pdf`}
      target="_blank"
      rel="noopener"
      className="nowrap"
      data-testid="issued-open"
    >
      {t('documents.open')}
    </a>
  );
}

/** What may be done with a numbered paper that stands: issue it again, strike it. */
function Deeds({ one }: { one: IssuedDocument }) {
  const { t } = useTranslation();
  const may = useMay();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'reissue' | 'void' | null>(null);
  if (!may('documents.void') || one.voided || !one.no) return null;
  async function reissue(reason: string) {
    const { document } = await body(
      api.POST('/issued-documents/{seq}/reissue', { params: { path: { seq: one.seq } }, body: { reason } }),
    );
    toast({ kind: 'good', text: t('ledger.reissued') });
    window.open(`${base}/${document}`, '_blank', 'noopener');
  }
  async function strike(reason: string) {
    await api.POST('/issued-documents/{seq}/void', { params: { path: { seq: one.seq } }, body: { reason } });
    toast({ kind: 'good', text: t('ledger.struck') });
  }
  async function go(reason: string) {
    const deed = asking === 'void' ? strike : reissue;
    setAsking(null);
    try {
      await deed(reason);
      await client.invalidateQueries({ queryKey: ['issued'] });
    } catch (e) {
      complain(e);
    }
  }
  return (
    <>
      {one.of === 0 && (
        <Button size="small" type="text" onClick={() => setAsking('reissue')} data-testid="issued-reissue">
          {t('ledger.reissue')}
        </Button>
      )}
      <Button size="small" type="text" onClick={() => setAsking('void')} data-testid="issued-void">
        {t('ledger.void')}
      </Button>
      {asking && (
        <AskReason
          title={t(`ledger.${asking}Title`, { no: one.no })}
          why={t(`ledger.${asking}Why`)}
          ok={t(`ledger.${asking}`)}
          close={() => setAsking(null)}
          go={(reason) => void go(reason)}
        />
      )}
    </>
  );
}
