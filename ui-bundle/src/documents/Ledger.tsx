// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, base, body } from '../api/client';
import type { IssuedDocument, IssuedSearch } from '../api/types';
import { useJob } from '../app/jobs';
import { useMay } from '../app/session';
import { JobCard } from '../kit/JobCard';
import { count, moment } from '../kit/format';
import { Empty, Skeleton, Trouble } from '../kit/marks';
import { Card } from '../kit/Page';
import { save } from '../kit/save';
import { complain, toast } from '../kit/toasts';
import { Reason } from '../stations/OutputPage';

const numeric = ['least', 'most'] as const;

/** The ledger of issued documents, searched as 電子帳簿保存法 asks: day, amount, customer, and all of them together. */
export function Ledger() {
  const { t } = useTranslation();
  const may = useMay();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [noAmount, setNoAmount] = useState(false);
  const [search, setSearch] = useState<IssuedSearch>({});
  const [proof, setProof] = useState<string | null>(null);
  const { data: kinds } = useQuery({
    queryKey: ['documents', 'kinds'],
    queryFn: () => body(api.GET('/documents/kinds')),
    staleTime: 600_000,
  });
  const list = useInfiniteQuery({
    queryKey: ['issued', search],
    queryFn: ({ pageParam }) =>
      body(
        api.POST('/issued-documents/search', {
          body: { ...search, limit: 100, ...(pageParam ? { before: Number(pageParam) } : {}) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((p) => p.items) ?? [];
  const set = (key: string, value: string) => setTyped({ ...typed, [key]: value });
  function submit(event: FormEvent) {
    event.preventDefault();
    const found: IssuedSearch = noAmount ? { noAmount } : {};
    for (const [key, value] of Object.entries(typed)) {
      if (!value.trim()) continue;
      const number = (numeric as readonly string[]).includes(key);
      Object.assign(found, { [key]: number ? Number(value.replaceAll(',', '')) : value.trim() });
    }
    setSearch(found);
  }
  async function prove() {
    try {
      const { job } = await body(api.POST('/issued-documents/proofs'));
      setProof(job);
    } catch (e) {
      complain(e);
    }
  }
  async function take() {
    try {
      const zip = await body(api.POST('/issued-documents/export', { body: search, parseAs: 'blob' }));
      save(zip as Blob, 'issued-documents.zip');
    } catch (e) {
      complain(e);
    }
  }
  const field = (key: string, type: string, width: number) => (
    <label className="field" key={key}>
      <span className="field-label">{t(`ledger.${key}`)}</span>
      <Input
        type={type}
        style={{ width }}
        value={typed[key] ?? ''}
        onChange={(e) => set(key, e.target.value)}
        data-testid={`ledger-${key}`}
      />
    </label>
  );
  return (
    <>
      <form className="ledger-search" onSubmit={submit}>
        {field('from', 'date', 140)}
        {field('to', 'date', 140)}
        {field('least', 'text', 100)}
        {field('most', 'text', 100)}
        {field('customer', 'search', 160)}
        {field('number', 'search', 160)}
        <label className="field">
          <span className="field-label">{t('documents.kind')}</span>
          <Select
            style={{ width: 160 }}
            value={typed.kind ?? ''}
            onChange={(v) => set('kind', v)}
            options={[
              { value: '', label: t('ledger.all') },
              ...(kinds ?? [])
                .filter((k) => k.kind !== 'statement')
                .map((k) => ({ value: k.kind, label: k.name })),
              { value: 'return-invoice', label: t('ledger.returnInvoice') },
            ]}
          />
        </label>
        <Checkbox checked={noAmount} onChange={(e) => setNoAmount(e.target.checked)}>
          {t('ledger.noAmount')}
        </Checkbox>
        <Button type="primary" htmlType="submit" data-testid="ledger-search">
          {t('ledger.search')}
        </Button>
        <span className="grow" />
        <Button onClick={() => void take()} data-testid="ledger-export">
          {t('ledger.export')}
        </Button>
        <Button onClick={() => void prove()} data-testid="ledger-prove">
          {t('ledger.prove')}
        </Button>
      </form>
      {proof && <Proof id={proof} />}
      {list.isPending && <Skeleton />}
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <Empty title={t('ledger.none')} hint={t('ledger.noneHint')} />}
      {rows.length > 0 && (
        <Card flush title={t('ledger.title')}>
          <Issued rows={rows} voids={may('payments')} />
          {list.hasNextPage && (
            <Button type="link" onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
              {t('ledger.more')}
            </Button>
          )}
        </Card>
      )}
    </>
  );
}

function Proof({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data } = useJob(id);
  return data ? <JobCard job={data} title={t('ledger.prove')} /> : null;
}

/** Issued documents as a table; also those of one order. */
export function Issued({ rows, voids, short }: { rows: IssuedDocument[]; voids: boolean; short?: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [striking, setStriking] = useState<IssuedDocument | null>(null);
  const [repeating, setRepeating] = useState<IssuedDocument | null>(null);
  async function reissue(seq: number, reason: string) {
    try {
      const { document } = await body(
        api.POST('/issued-documents/{seq}/reissue', { params: { path: { seq } }, body: { reason } }),
      );
      await client.invalidateQueries({ queryKey: ['issued'] });
      toast({ kind: 'good', text: t('ledger.reissued') });
      window.open(`${base}/${document}`, '_blank', 'noopener');
    } catch (e) {
      complain(e);
    }
  }
  async function strike(seq: number, reason: string) {
    try {
      await api.POST('/issued-documents/{seq}/void', { params: { path: { seq } }, body: { reason } });
      await client.invalidateQueries({ queryKey: ['issued'] });
      toast({ kind: 'good', text: t('ledger.struck') });
    } catch (e) {
      complain(e);
    }
  }
  return (
    <>
      <table className="grid">
        <thead>
          <tr>
            <th>{t('ledger.day')}</th>
            <th>{t('documents.kind')}</th>
            <th>{t('ledger.no')}</th>
            {!short && <th>{t('ledger.customer')}</th>}
            <th className="right">{t('ledger.amount')}</th>
            {!short && <th>{t('col.number')}</th>}
            {!short && <th>{t('ledger.issued')}</th>}
            <th className="wide">{t('ledger.mark')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((d) => (
            <tr
              key={d.seq}
              className={d.voided ? 'left-out' : undefined}
              data-testid="issued-row"
              data-seq={d.seq}
              data-kind={d.kind}
              data-void={d.voided ? 'yes' : undefined}
            >
              <td className="num nowrap">{d.day}</td>
              <td className="nowrap">{d.name}</td>
              <td className="num nowrap">{d.no}</td>
              {!short && <td className="cut">{d.customer}</td>}
              <td className="right num nowrap">{d.amount == null ? '' : count(d.amount)}</td>
              {!short && (
                <td className="num nowrap">
                  {d.order > 0 ? <Link to={`/orders/${d.order}`}>{d.number}</Link> : ''}
                </td>
              )}
              {!short && <td className="num nowrap">{moment(d.at)}</td>}
              <td>
                {d.copy > 1 && <span>{t('ledger.again', { n: d.copy - 1, reason: d.reason })}</span>}
                {d.voided && <span className="bad">{t('ledger.voided', { reason: d.voided })}</span>}
              </td>
              <td className="right nowrap">
                <a
                  href={`${base}/issued-documents/${d.seq}/pdf`}
                  target="_blank"
                  rel="noopener"
                  data-testid="issued-open"
                >
                  {t('documents.open')}
                </a>{' '}
                {voids && !d.voided && d.no && d.of === 0 && (
                  <Button
                    size="small"
                    type="text"
                    onClick={() => setRepeating(d)}
                    data-testid="issued-reissue"
                  >
                    {t('ledger.reissue')}
                  </Button>
                )}
                {voids && !d.voided && d.no && (
                  <Button size="small" type="text" onClick={() => setStriking(d)} data-testid="issued-void">
                    {t('ledger.void')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {repeating && (
        <Reason
          title={t('ledger.reissueTitle', { no: repeating.no })}
          why={t('ledger.reissueWhy')}
          ok={t('ledger.reissue')}
          close={() => setRepeating(null)}
          go={(reason) => {
            void reissue(repeating.seq, reason);
            setRepeating(null);
          }}
        />
      )}
      {striking && (
        <Reason
          title={t('ledger.voidTitle', { no: striking.no })}
          why={t('ledger.voidWhy')}
          ok={t('ledger.void')}
          close={() => setStriking(null)}
          go={(reason) => {
            void strike(striking.seq, reason);
            setStriking(null);
          }}
        />
      )}
    </>
  );
}
