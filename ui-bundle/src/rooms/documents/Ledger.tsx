// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, takeIssued } from '../../api/client';
import type { IssuedSearch } from '../../api/types';
import { useJob } from '../../kit/followJob';
import { usePapers } from '../../kit/papers';
import { useMenu } from '../../kit/session';
import { JobCard } from '../../kit/JobCard';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card } from '../../kit/Page';
import { readOn } from '../../kit/pages';
import { save } from '../../kit/save';
import { complain, toast } from '../../kit/toasts';
import { IssuedTable } from './Issued';
import './words';
import './documents.css';

const numeric = ['least', 'most'] as const;

/** The ledger of issued documents, searched as 電子帳簿保存法 asks: day, amount, customer, and all of them together. */
export function Ledger() {
  const { t } = useTranslation();
  const exports = useMenu()('issued-receipt-download');
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [noAmount, setNoAmount] = useState(false);
  const [search, setSearch] = useState<IssuedSearch>({});
  const [taking, setTaking] = useState('');
  const [proof, setProof] = useState<string | null>(null);
  const kinds = usePapers();
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
      setTaking(t('ledger.taking'));
      const { zip, count } = await takeIssued(search, (all, bytes) =>
        setTaking(t('ledger.takingSome', { count: all, size: Math.ceil(bytes / 1e6) })),
      );
      save(zip, 'issued-documents.zip');
      toast({ kind: 'good', text: t('ledger.taken', { count }) });
    } catch (e) {
      complain(e);
    } finally {
      setTaking('');
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
        <span role="status" className="muted">
          {taking}
        </span>
        {exports && (
          <Button onClick={() => void take()} loading={taking !== ''} data-testid="ledger-export">
            {t('ledger.export')}
          </Button>
        )}
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
          <IssuedTable rows={rows} />
          {list.hasNextPage && (
            <Button type="link" onClick={() => void readOn(list)} loading={list.isFetchingNextPage}>
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
