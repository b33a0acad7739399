// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, body, ProblemError, seen } from '../../api/client';
import type { Desk, OrderRow } from '../../api/types';
import { useDesks, useMay } from '../../kit/session';
import { count, moment, today, yen } from '../../kit/format';
import { Empty, PaymentMark, ShopMark, Skeleton, Trouble } from '../../kit/marks';
import { AheadOfYou, useOver, type Header, type Said } from '../../kit/over';
import { Card, Page } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import { standing } from './Deposits';
import { refresh } from '../../kit/actions';
import { DeferredPayments } from './DeferredPayments';
import { useWaitingDeposits, WaitingDeposits } from './WaitingDeposits';
import './words';
import './payments.css';

const sides = ['PAY_WAIT', 'POSTPAY_WAIT'] as const;
const all = [...sides, 'deposits', 'deferred'] as const;

/** Money that is waited for, and the button that books it. */
export default function PaymentsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const { data: desks } = useDesks();
  const [where, setWhere] = useSearchParams();
  const side = all.find((one) => one === where.get('side')) ?? 'PAY_WAIT';
  const desk = sides.find((d) => d === side);
  const { data: deposits } = useWaitingDeposits();
  const [q, setQ] = useState('');
  const [day, setDay] = useState(today());
  const orders = useQuery({
    queryKey: ['payments', desk, q],
    queryFn: () =>
      body(
        api.GET('/orders', {
          params: { query: { desk: desk ? [desk] : [], sort: 'OLDEST', limit: 200, ...(q ? { q } : {}) } },
        }),
      ),
    placeholderData: (before) => before,
    enabled: desk !== undefined,
  });
  const n = (d: Desk) => desks?.desks.find((one) => one.desk === d)?.count ?? 0;
  return (
    <Page
      title={t('place.payments')}
      testid="payments"
      about={
        <div className="row-line">
          <Segmented
            value={side}
            onChange={(value) => setWhere({ side: value }, { replace: true })}
            options={[
              ...sides.map((d) => ({ value: d, label: `${t(`desk.${d}`)} ${count(n(d))}` })),
              { value: 'deposits', label: `${t('deposits.title')} ${count(deposits?.length ?? 0)}` },
              { value: 'deferred', label: t('deferred.title') },
            ]}
          />
          {desk && (
            <Input.Search
              allowClear
              placeholder={t('payments.find')}
              aria-label={t('payments.find')}
              onSearch={(text) => setQ(text.trim())}
              style={{ width: 240 }}
              data-testid="payments-find"
            />
          )}
        </div>
      }
      actions={
        desk && (
          <label className="row-line">
            <span className="quiet">{t('payments.day')}</span>
            <input type="date" value={day} max={today()} onChange={(e) => setDay(e.target.value)} />
          </label>
        )
      }
    >
      {side === 'deposits' && <WaitingDeposits />}
      {side === 'deferred' && <DeferredPayments />}
      {desk === 'PAY_WAIT' && may('payments.manage') && <Terms />}
      {desk && orders.isPending && <Skeleton lines={12} />}
      {desk && orders.error && <Trouble error={orders.error} retry={() => void orders.refetch()} />}
      {desk && orders.data?.items.length === 0 && <Empty title={t('payments.none')} />}
      {desk && orders.data && orders.data.items.length > 0 && (
        <Card flush>
          <table className="grid middle">
            <thead>
              <tr>
                <th>{t('col.number')}</th>
                <th>{t('col.shop')}</th>
                <th>{t('col.orderedAt')}</th>
                <th className="wide">{t('col.buyer')}</th>
                <th>{t('col.payment')}</th>
                <th className="right">{t('col.due')}</th>
                <th>{t('payments.amount')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {orders.data.items.map((row) => (
                <One key={row.id} row={row} day={day} />
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </Page>
  );
}

const terms = ['remindAfterDays', 'cancelAfterDays'] as const;

/** How long the shop waits; a day that is not set does nothing. */
function Terms() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const read = () => body(api.GET('/payments/settings'));
  const { data } = useQuery({ queryKey: ['payments', 'settings'], queryFn: read });
  const [changed, setChanged] = useState<Record<string, string>>({});
  const said = (all: Said) =>
    Object.fromEntries(terms.map((key) => [t(`payments.${key}`), all[key] || t('payments.off')]));
  const over = useOver({
    where: '/payments/settings',
    key: ['payments', 'settings'],
    now: data,
    read,
    said,
    dirty: Object.keys(changed).length > 0,
  });
  if (!data) return null;
  const now = { ...data, ...changed };
  async function save(anyway = false) {
    try {
      const put = (header: Header) => api.PUT('/payments/settings', { params: { header }, body: changed });
      if (!(await over.save(put, said(now), anyway))) return;
      setChanged({});
      await client.invalidateQueries({ queryKey: ['payments', 'settings'] });
      toast({ kind: 'good', text: t('common.saved') });
    } catch (e) {
      complain(e);
    }
  }
  return (
    <div className="row-line" data-testid="payment-terms">
      {terms.map((key) => (
        <label className="row-line" key={key}>
          <span className="quiet">{t(`payments.${key}`)}</span>
          <InputNumber
            min={1}
            max={90}
            precision={0}
            value={now[key] ? Number(now[key]) : null}
            onChange={(n) => setChanged({ ...changed, [key]: n === null ? '' : String(n) })}
            placeholder={t('payments.off')}
            data-testid={`payment-terms-${key}`}
          />
        </label>
      ))}
      <Button
        disabled={over.ahead !== null || Object.keys(changed).length === 0}
        onClick={() => void save()}
        data-testid="payment-terms-save"
      >
        {t('common.save')}
      </Button>
      <AheadOfYou over={over} again={() => void save(true)} reread={() => setChanged({})} />
    </div>
  );
}

function One({ row, day }: { row: OrderRow; day: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  // what is still to come; the order of the house knows what was booked
  const { data: view } = useQuery({
    queryKey: ['order', row.id],
    queryFn: () => body(api.GET('/orders/{id}', { params: { path: { id: row.id } } })),
    enabled: row.paymentState === 'SHORT',
  });
  const deposits = view?.order.deposits ?? [];
  const paid = deposits.reduce((sum, d) => sum + d.amount, 0);
  const left = row.due === null ? null : Math.max(0, row.due - paid);
  const [typed, setTyped] = useState<{ amount: number | null; revision: number } | null>(null);
  const amount = typed ? typed.amount : left === 0 ? null : left;
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const missing = left === null || amount === null ? 0 : left - amount;
  async function book() {
    if (amount === null || busy) return;
    setBusy(true);
    setProblem('');
    try {
      const outcome = await body(
        api.POST('/payments', {
          params: { header: seen(typed?.revision ?? row.revision) },
          body: { order: row.id, day, amount, source: 'hand' },
        }),
      );
      if (outcome.result && outcome.result !== 'APPLIED') setProblem(outcome.detail || outcome.result);
      else {
        toast({ kind: 'good', text: t('payments.booked', { number: row.number, amount: yen(amount) }) });
        setTyped(null);
      }
    } catch (e) {
      setProblem(e instanceof ProblemError ? e.message : String(e));
    } finally {
      setBusy(false);
      refresh(client);
    }
  }
  async function unbook(id: string) {
    try {
      const outcome = await body(
        api.DELETE('/payments/{order}/{deposit}', {
          params: { path: { order: row.id, deposit: id } },
        }),
      );
      setTyped(null);
      if (outcome.result === 'APPLIED') {
        toast({ kind: 'good', text: t('payments.unbooked', { number: row.number }) });
      } else setProblem(outcome.detail || outcome.result);
    } catch (e) {
      complain(e);
    } finally {
      refresh(client);
    }
  }
  return (
    <tr data-testid="payment-row" data-id={row.id}>
      <td className="num nowrap">
        <Link to={`/orders/${row.id}`}>{row.number}</Link>
      </td>
      <td>
        <ShopMark shop={row.shop} />
      </td>
      <td className="num nowrap">{moment(row.orderedAt)}</td>
      <td>{row.buyer}</td>
      <td className="nowrap">
        {t(`payKind.${row.payment}`)} <PaymentMark state={row.paymentState} />
      </td>
      <td className="right num">{yen(row.due)}</td>
      <td className="nowrap">
        <InputNumber
          min={1}
          precision={0}
          controls={false}
          value={amount}
          onChange={(n) => setTyped({ amount: n, revision: typed?.revision ?? row.revision })}
          aria-label={t('payments.amount')}
          formatter={(value) => (value ? count(Number(value)) : '')}
          parser={(text) => Number((text ?? '').replace(/[^0-9]/g, ''))}
          className="money-input"
          data-testid="payment-amount"
        />
        {missing !== 0 && (
          <span className="wish soon small" data-testid="payment-missing">
            {' '}
            {t(missing > 0 ? 'payments.short' : 'payments.over', { n: yen(Math.abs(missing)) })}
          </span>
        )}
        {standing(deposits).map((d) => (
          <div key={d.id} className="small quiet" data-testid="payment-booked">
            {t('payments.already', { day: d.day, amount: yen(d.amount) })}{' '}
            <Button size="small" type="link" onClick={() => void unbook(d.id)} data-testid="payment-unbook">
              {t('payments.unbook')}
            </Button>
          </div>
        ))}
        {problem && (
          <div className="field-error" role="alert">
            {problem}
          </div>
        )}
      </td>
      <td className="right">
        <Button disabled={busy || amount === null} onClick={() => void book()} data-testid="payment-book">
          {t('payments.book')}
        </Button>
      </td>
    </tr>
  );
}
