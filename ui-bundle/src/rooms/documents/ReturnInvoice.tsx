// SPDX-License-Identifier: Apache-2.0
import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { Order } from '../../api/types';
import { Dialog } from '../../kit/Dialog';
import { count, today } from '../../kit/format';
import { Field } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import './words';

/** What is given back: goods of the order by number of pieces, and a part of the price beside. */
export default function ReturnInvoice({
  order,
  close,
  done,
}: {
  order: Order;
  close: () => void;
  done: (document: string) => void;
}) {
  const { t } = useTranslation();
  const [day, setDay] = useState(today());
  const [reason, setReason] = useState('');
  const [pieces, setPieces] = useState<Record<number, number>>({});
  const lines = order.placed.lines.filter((l) => !l.struck);
  const [other, setOther] = useState({ label: '', price: 0, rate: 10 });
  const items = lines
    .filter((l) => (pieces[l.no] ?? 0) > 0)
    .map((l) => ({ label: l.name, quantity: pieces[l.no] ?? 0, price: l.unitPrice, rate: l.tax }));
  if (other.label.trim() && other.price > 0) items.push({ ...other, label: other.label.trim(), quantity: 1 });
  const sum = items.reduce((all, i) => all + i.quantity * i.price, 0);
  async function go() {
    try {
      const given = await body(
        api.POST('/issued-documents/returns', { body: { order: order.id, day, reason, items } }),
      );
      toast({ kind: 'good', text: t(given.required ? 'returns.done' : 'returns.doneSmall') });
      done(given.document);
    } catch (e) {
      complain(e);
    }
  }
  return (
    <Dialog
      title={t('ledger.returnInvoice')}
      ok={t('returns.go', { amount: count(sum) })}
      close={close}
      go={() => void go()}
      disabled={sum === 0}
      testid="return-yes"
      width={640}
    >
      <div className="stack">
        <table className="grid">
          <tbody>
            {lines.map((l) => (
              <tr key={l.no}>
                <td>{l.name}</td>
                <td className="right num nowrap">{count(l.unitPrice)}</td>
                <td className="right num nowrap">{l.tax}%</td>
                <td className="right">
                  <InputNumber
                    size="small"
                    min={0}
                    max={l.quantity}
                    value={pieces[l.no] ?? 0}
                    onChange={(v) => setPieces({ ...pieces, [l.no]: v ?? 0 })}
                    aria-label={l.name}
                    data-testid={`return-line-${l.no}`}
                  />
                </td>
              </tr>
            ))}
            <tr>
              <td>
                <Input
                  size="small"
                  maxLength={100}
                  placeholder={t('returns.other')}
                  aria-label={t('returns.other')}
                  value={other.label}
                  onChange={(e) => setOther({ ...other, label: e.target.value })}
                  data-testid="return-other"
                />
              </td>
              <td className="right">
                <InputNumber
                  size="small"
                  min={0}
                  value={other.price}
                  onChange={(v) => setOther({ ...other, price: v ?? 0 })}
                  aria-label={t('returns.otherAmount')}
                  data-testid="return-other-amount"
                />
              </td>
              <td className="right">
                <Select
                  size="small"
                  value={other.rate}
                  onChange={(v) => setOther({ ...other, rate: v })}
                  options={[10, 8, 0].map((v) => ({ value: v, label: `${v}%` }))}
                  aria-label={t('returns.otherRate')}
                />
              </td>
              <td />
            </tr>
          </tbody>
        </table>
        <Field label={t('returns.day')}>
          <Input type="date" value={day} onChange={(e) => setDay(e.target.value)} />
        </Field>
        <Field label={t('returns.reason')} help={t('returns.reasonHelp')}>
          <Input value={reason} maxLength={200} onChange={(e) => setReason(e.target.value)} />
        </Field>
      </div>
    </Dialog>
  );
}
