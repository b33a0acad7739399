// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, seen, sendFile } from '../../api/client';
import type { WaitingDeposit } from '../../api/types';
import { count, yen } from '../../kit/format';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import { refresh } from '../../kit/actions';
import { FileIn } from './FileIn';
import { useAttempt } from './useAttempt';
import './words';

const key = ['payments', 'deposits'];

export function useWaitingDeposits() {
  return useQuery({ queryKey: key, queryFn: () => body(api.GET('/payments/deposits')) });
}

/** Money of which nobody knows for which order it is, and the files that bring more. */
export function WaitingDeposits() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const deposits = useWaitingDeposits();
  const formats = useQuery({
    queryKey: ['payments', 'deposit-files'],
    queryFn: () => body(api.GET('/payments/deposit-files')),
  });
  async function read(format: string, file: File) {
    const done = await sendFile('/payments/deposit-files', { format }, file);
    refresh(client);
    await client.invalidateQueries({ queryKey: key });
    return t('deposits.read', { n: count(done.read), waiting: count(done.waiting) });
  }
  return (
    <>
      <FileIn formats={formats.data ?? []} label={t('deposits.file')} read={read} testid="deposit-file" />
      {deposits.isPending && <Skeleton lines={8} />}
      {deposits.error && <Trouble error={deposits.error} retry={() => void deposits.refetch()} />}
      {deposits.data?.length === 0 && <Empty title={t('deposits.none')} />}
      {deposits.data && deposits.data.length > 0 && (
        <Card flush>
          <table className="grid middle">
            <thead>
              <tr>
                <th>{t('payments.day')}</th>
                <th className="right">{t('payments.amount')}</th>
                <th>{t('deposits.payer')}</th>
                <th className="wide">{t('deposits.reason')}</th>
                <th>{t('deposits.order')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {deposits.data.map((d) => (
                <One key={d.id} deposit={d} />
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </>
  );
}

interface Choice {
  order: number;
  revision: number;
  number: string;
  buyer: string;
}

function One({ deposit }: { deposit: WaitingDeposit }) {
  const { t } = useTranslation();
  const { busy, attempt } = useAttempt(key);
  const [order, setOrder] = useState<number | null>(deposit.candidates[0]?.order ?? null);
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['payments', 'deposit-orders', q],
    queryFn: () => body(api.POST('/orders/search', { body: { query: { q }, limit: 10 } })),
    enabled: q.length > 1,
  });
  const others: Choice[] = (found.data?.items ?? []).map((row) => ({
    order: row.id,
    revision: row.revision,
    number: row.number,
    buyer: row.buyer,
  }));
  const choices: Choice[] = [...(q ? others : []), ...deposit.candidates];
  const chosen = choices.find((c) => c.order === order);
  const undo = () =>
    attempt(() => body(api.POST('/payments/deposits/undo', { body: { id: deposit.id } })).then());
  const said = (text: string) => toast({ kind: 'good', text, undo: () => void undo() });
  const book = (to: Choice) =>
    attempt(async () => {
      const outcome = await body(
        api.POST('/payments/deposits', {
          params: { header: seen(to.revision) },
          body: { id: deposit.id, order: to.order },
        }),
      );
      if (outcome.result === 'APPLIED') {
        said(t('payments.booked', { number: to.number, amount: yen(deposit.amount) }));
      } else complain(new Error(outcome.detail || outcome.result));
    });
  const pass = () =>
    attempt(async () => {
      await body(api.DELETE('/payments/deposits', { params: { query: { id: deposit.id } } }));
      said(t('deposits.passed'));
    });
  return (
    <tr data-testid="deposit-row" data-id={deposit.id}>
      <td className="num nowrap">{deposit.day}</td>
      <td className="right num">{yen(deposit.amount)}</td>
      <td>
        {deposit.payer}
        <div className="small quiet">{deposit.source}</div>
      </td>
      <td data-testid="deposit-reason">{deposit.reason}</td>
      <td>
        <Select
          showSearch
          filterOption={false}
          onSearch={(text) => setQ(text.trim())}
          value={chosen ? order : null}
          onChange={(id: number) => setOrder(id)}
          placeholder={t('payments.find')}
          aria-label={t('deposits.order')}
          style={{ width: 260 }}
          data-testid="deposit-order"
          options={choices
            .filter((c, i) => choices.findIndex((one) => one.order === c.order) === i)
            .map((c) => ({ value: c.order, label: `${c.number} ${c.buyer}` }))}
        />
      </td>
      <td className="right nowrap">
        <Button
          type="primary"
          disabled={busy || !chosen}
          onClick={() => chosen && void book(chosen)}
          data-testid="deposit-book"
        >
          {t('deposits.book')}
        </Button>{' '}
        <Button disabled={busy} onClick={() => void pass()} data-testid="deposit-pass">
          {t('deposits.pass')}
        </Button>
      </td>
    </tr>
  );
}
