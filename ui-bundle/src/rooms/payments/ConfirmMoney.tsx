// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ProblemError, seen } from '../../api/client';
import type { Order } from '../../api/types';
import { Dialog } from '../../kit/Dialog';
import { count, today, yen } from '../../kit/format';
import { toast } from '../../kit/toasts';
import { refresh } from '../../kit/actions';
import './words';

/** Asks how much came in for one order, and when. */
export default function ConfirmMoney({ order, close }: { order: Order; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const came = order.deposits.reduce((sum, d) => sum + d.amount, 0);
  const open = (order.placed.amounts.due ?? 0) - came;
  const [amount, setAmount] = useState<number | null>(open > 0 ? open : null);
  const [day, setDay] = useState(today());
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const off = amount === null ? 0 : amount - open;
  async function confirm() {
    if (amount === null || !day || busy) return;
    setBusy(true);
    setProblem('');
    try {
      const outcome = await body(
        api.POST('/orders/{order}/deposits', {
          params: { path: { order: order.id }, header: seen(order.revision) },
          body: { day, amount },
        }),
      );
      if (outcome.result === 'APPLIED') {
        toast({
          kind: 'good',
          text: t('payments.booked', { number: order.key.number, amount: yen(amount) }),
        });
        close();
      } else setProblem(outcome.detail || outcome.result);
    } catch (e) {
      setProblem(e instanceof ProblemError ? e.message : String(e));
    } finally {
      setBusy(false);
      refresh(client);
    }
  }
  return (
    <Dialog
      title={t('payments.confirm')}
      ok={t('payments.confirm')}
      close={close}
      go={() => void confirm()}
      disabled={busy || amount === null || !day}
      testid="confirm-money-yes"
      width={420}
    >
      <div className="stack">
        <label className="field">
          <span className="field-label">{t('payments.amount')}</span>
          <InputNumber
            min={1}
            precision={0}
            controls={false}
            value={amount}
            onChange={setAmount}
            formatter={(value) => (value ? count(Number(value)) : '')}
            parser={(text) => Number((text ?? '').replace(/[^0-9]/g, ''))}
            data-testid="confirm-money-amount"
          />
        </label>
        <label className="field">
          <span className="field-label">{t('payments.day')}</span>
          <input type="date" value={day} max={today()} onChange={(e) => setDay(e.target.value)} />
        </label>
        {off !== 0 && (
          <p className="wish soon small">
            {t(off < 0 ? 'payments.short' : 'payments.over', { n: yen(Math.abs(off)) })}
          </p>
        )}
        {problem && (
          <div className="field-error" role="alert">
            {problem}
          </div>
        )}
      </div>
    </Dialog>
  );
}
