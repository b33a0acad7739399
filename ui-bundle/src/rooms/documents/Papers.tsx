// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../kit/Dialog';
import { useTranslation } from 'react-i18next';
import { api, base, body } from '../../api/client';
import type { Order, OrderView } from '../../api/types';
import { followJob } from '../../kit/followJob';
import { useMay } from '../../kit/session';
import { IssuedLines } from './Issued';
import { useIssue } from '../../kit/useIssue';
import { count, today } from '../../kit/format';
import { Card, Field } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import '../../kit/words/papers';
import { Menu } from '../../kit/Menu';
import './words';

/** The papers of one order: what was issued, and what can be. */
export default function Papers({ view: { order } }: { view: OrderView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const may = useMay();
  const [returning, setReturning] = useState(false);
  const { data } = useQuery({
    queryKey: ['issued', 'order', order.id],
    queryFn: () => body(api.GET('/issued-documents', { params: { query: { order: order.id } } })),
  });
  const { data: kinds } = useQuery({
    queryKey: ['documents', 'kinds'],
    queryFn: () => body(api.GET('/documents/kinds')),
    staleTime: 600_000,
  });
  const open = (result: string) => window.open(`${base}/${result}`, '_blank', 'noopener');
  const { issue, dialog } = useIssue((job, title) => {
    void followJob(client, job).then((done) => {
      if (done.state === 'DONE') {
        toast({ kind: 'good', text: t('issue.done', { name: title }) });
        open(done.result);
      } else {
        toast({ kind: 'bad', text: done.result, more: done.refused });
      }
      void client.invalidateQueries({ queryKey: ['issued'] });
    }, complain);
  });
  return (
    <Card
      title={t('order.papers')}
      testid="papers"
      extra={
        <Menu
          items={[
            ...(may('documents.issue') ? (kinds ?? []) : [])
              .filter((k) => !k.list)
              .map((k) => ({
                key: k.kind,
                label: <span data-testid={`paper-${k.kind}`}>{k.name}</span>,
                onClick: () => void issue(k, [order.id]),
              })),
            ...(may('documents.void')
              ? [
                  {
                    key: 'return-invoice',
                    label: <span data-testid="paper-return-invoice">{t('ledger.returnInvoice')}</span>,
                    onClick: () => setReturning(true),
                  },
                ]
              : []),
          ]}
        >
          <Button size="small" data-testid="paper-issue">
            {t('order.issue')}
          </Button>
        </Menu>
      }
    >
      {data?.length === 0 && <p className="quiet">{t('order.noPapers')}</p>}
      {data && data.length > 0 && <IssuedLines rows={data} />}
      {dialog}
      {returning && (
        <ReturnInvoice
          order={order}
          close={() => setReturning(false)}
          done={(document) => {
            setReturning(false);
            open(document);
            void client.invalidateQueries({ queryKey: ['issued'] });
          }}
        />
      )}
    </Card>
  );
}

/** What is given back: goods of the order by number of pieces, and a part of the price beside. */
function ReturnInvoice({
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
