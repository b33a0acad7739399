// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../kit/Dialog';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body, seen } from '../../api/client';
import type { OrderView, Shipment, Temperature } from '../../api/types';
import { date, today, yen } from '../../kit/format';
import { Field } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import { useMay, useMenu } from '../../kit/session';
import { refresh, useUndo } from '../../kit/actions';
import { ready, useDecide } from './decide';
import { useInWords } from '../../kit/inWords';
import './words';
import './shipping.css';

/** Does something to how an order is packed; it can be taken back from the toast. */
function usePack(view: OrderView) {
  const client = useQueryClient();
  const undo = useUndo();
  return async (call: (header: { 'If-Match': string }) => Promise<{ job: string; detail: string }>) => {
    let done = false;
    try {
      const { job, detail } = await call(seen(view.order.revision));
      toast({ kind: 'good', text: detail, undo: () => void undo(job) });
      done = true;
    } catch (e) {
      complain(e);
    }
    refresh(client);
    return done;
  };
}

/** What can be done about the parcel of a shipment: split it, join it, take it out of a shared one, add another, number it. */
export function ParcelActions({ shipment: s, view }: { shipment: Shipment; view: OrderView }) {
  const { t } = useTranslation();
  const pack = usePack(view);
  const [open, setOpen] = useState<'' | 'split' | 'part' | 'add' | 'number'>('');
  const still = ['PLANNED', 'BACKORDER', 'RELEASED'].includes(s.state);
  const out = ['PRINTED', 'PACKED', 'NUMBERED', 'HANDED_OVER'].includes(s.state);
  const shared = s.lead !== null || s.companions.length > 0;
  const pieces = s.items.reduce((n, i) => n + i.quantity, 0);
  const mate = view.order.shipments.find(
    (o) =>
      o.number < s.number &&
      o.destination === s.destination &&
      ['PLANNED', 'BACKORDER', 'RELEASED'].includes(o.state) &&
      o.carriage.temperature === s.carriage.temperature &&
      o.lead === null &&
      o.companions.length === 0,
  );
  const join = (into: string) =>
    void pack((header) =>
      body(
        api.POST('/shipments/{number}/join', {
          params: { path: { number: into }, header },
          body: { other: s.number },
        }),
      ),
    );
  const part = (reason: string) => {
    setOpen('');
    void pack((header) =>
      body(
        api.POST('/shipments/{number}/part', {
          params: { path: { number: s.number }, header },
          body: { reason },
        }),
      ),
    );
  };
  return (
    <>
      {still && !shared && pieces > 1 && (
        <button className="link" onClick={() => setOpen('split')} data-testid="split">
          {t('parcel.split')}
        </button>
      )}
      {still && !shared && mate && (
        <button className="link" onClick={() => join(mate.number)} data-testid="join">
          {t('parcel.join', { number: mate.number })}
        </button>
      )}
      {shared && (still || s.state === 'PRINTED' || s.state === 'PACKED') && (
        <button className="link" onClick={() => (still ? part('') : setOpen('part'))} data-testid="part">
          {t('parcel.part')}
        </button>
      )}
      {out && s.lead === null && (
        <button className="link" onClick={() => setOpen('add')} data-testid="parcel-add">
          {t('parcel.add')}
        </button>
      )}
      {(out || s.state === 'RELEASED') && s.lead === null && s.carriage.carrier && (
        <button className="link" onClick={() => setOpen('number')} data-testid="number-open">
          {t(s.parcels.some((p) => p.waybill) ? 'parcel.renumber' : 'parcel.number')}
        </button>
      )}
      {open === 'number' && <Write shipment={s} view={view} close={() => setOpen('')} />}
      {open === 'add' && <Add shipment={s} view={view} close={() => setOpen('')} />}
      {open === 'split' && <Split shipment={s} view={view} close={() => setOpen('')} />}
      {open === 'part' && <Part close={() => setOpen('')} part={part} />}
    </>
  );
}

/** Labels are out: the parcel has to be opened, and somebody says why. */
function Part({ close, part }: { close: () => void; part: (reason: string) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t('parcel.part')}
      ok={t('parcel.part')}
      close={close}
      disabled={!reason.trim()}
      go={() => part(reason)}
    >
      <Field label={t('parcel.partWhy')} required>
        <Input value={reason} onChange={(e) => setReason(e.target.value)} data-testid="part-reason" />
      </Field>
    </Dialog>
  );
}

/** 個口追加: with its number; what still waits for numbers may get that one later too. */
function Add({ shipment: s, view, close }: { shipment: Shipment; view: OrderView; close: () => void }) {
  const { t } = useTranslation();
  const [opened] = useState(view);
  const pack = usePack(opened);
  const [number, setNumber] = useState('');
  const waits = s.state === 'PRINTED' || s.state === 'PACKED';
  const save = async () => {
    const done = await pack((header) =>
      body(
        api.POST('/shipments/{number}/parcels', {
          params: { path: { number: s.number }, header },
          body: { number: number.trim() },
        }),
      ),
    );
    if (done) close();
  };
  return (
    <Dialog
      title={t('parcel.addTitle', { number: s.number })}
      close={close}
      ok={t('parcel.add')}
      disabled={!waits && !number.trim()}
      testid="parcel-add-save"
      go={() => void save()}
    >
      <Field label={t('parcel.addNumber')} required={!waits}>
        <Input value={number} onChange={(e) => setNumber(e.target.value)} data-testid="parcel-add-number" />
      </Field>
      <p className="quiet small">{t(waits ? 'parcel.addWaits' : 'parcel.addTold')}</p>
    </Dialog>
  );
}

/** The numbers of its parcels, as somebody reads them off the slips. */
function Write({ shipment: s, view, close }: { shipment: Shipment; view: OrderView; close: () => void }) {
  const { t, i18n } = useTranslation();
  const [opened] = useState(view);
  const pack = usePack(opened);
  const [numbers, setNumbers] = useState(s.parcels.map((p) => p.waybill?.number ?? ''));
  const before = s.parcels.map((p) => p.waybill?.number ?? '');
  const early = before.every((n) => !n) && (s.shipDate ?? '') > today();
  const save = async () => {
    const done = await pack((header) =>
      body(
        api.POST('/shipments/{number}/numbers', {
          params: { path: { number: s.number }, header },
          body: { numbers: numbers.map((n) => n.trim()) },
        }),
      ),
    );
    if (done) close();
  };
  return (
    <Dialog
      title={t('parcel.numberTitle', { number: s.number })}
      close={close}
      ok={t('common.save')}
      disabled={numbers.some((n) => !n.trim()) || String(numbers) === String(before)}
      testid="number-save"
      go={() => void save()}
    >
      {s.parcels.map((p, i) => (
        <Field key={p.no} label={t('parcel.numberOf', { n: p.no })} required>
          <Input
            className="num"
            value={numbers[i]}
            onChange={(e) => setNumbers(numbers.map((n, at) => (at === i ? e.target.value : n)))}
            maxLength={40}
            data-testid={`number-${p.no}`}
          />
        </Field>
      ))}
      <p className="quiet small">{t(s.state === 'RELEASED' ? 'parcel.numberByHand' : 'parcel.numberTold')}</p>
      {early && (
        <p className="held" data-testid="number-early">
          {t('parcel.numberEarly', { day: date(s.shipDate ?? '', i18n.language) })}
        </p>
      )}
      {/* the order a shop made for itself has no slip to read a number off */}
      {opened.order.key.number.startsWith('TEST-') && (
        <p className="quiet small">{t('parcel.numberTest', { number: '1234-5678-9013' })}</p>
      )}
    </Dialog>
  );
}

function Split({ shipment: s, view, close }: { shipment: Shipment; view: OrderView; close: () => void }) {
  const { t } = useTranslation();
  const [opened] = useState(view);
  const pack = usePack(opened);
  const [taken, setTaken] = useState<Record<number, number>>({});
  const [shipDate, setShipDate] = useState(s.shipDate ?? today());
  const [temperature, setTemperature] = useState<Temperature>(s.carriage.temperature);
  const items = Object.entries(taken)
    .filter(([, quantity]) => quantity > 0)
    .map(([line, quantity]) => ({ line: Number(line), quantity }));
  const some = items.reduce((n, i) => n + i.quantity, 0);
  const all = s.items.reduce((n, i) => n + i.quantity, 0);
  const save = async () => {
    const done = await pack((header) =>
      body(
        api.POST('/shipments/{number}/split', {
          params: { path: { number: s.number }, header },
          body: { items, shipDate, temperature },
        }),
      ),
    );
    if (done) close();
  };
  return (
    <Dialog
      title={t('parcel.splitTitle', { number: s.number })}
      close={close}
      width={640}
      ok={t('parcel.splitYes', { n: some })}
      disabled={some === 0 || some >= all}
      go={() => void save()}
      testid="split-save"
    >
      <div data-testid="split-dialog">
        <table className="grid middle">
          <thead>
            <tr>
              <th className="wide">{t('parcel.goods')}</th>
              <th className="right">{t('parcel.here')}</th>
              <th className="right">{t('parcel.take')}</th>
            </tr>
          </thead>
          <tbody>
            {s.items.map((i) => (
              <tr key={i.line}>
                <td>{view.order.placed.lines.find((l) => l.no === i.line)?.name}</td>
                <td className="right num">{i.quantity}</td>
                <td className="right">
                  <InputNumber
                    min={0}
                    max={i.quantity}
                    value={taken[i.line] ?? 0}
                    onChange={(n) => setTaken({ ...taken, [i.line]: n ?? 0 })}
                    aria-label={t('parcel.takeOf', {
                      name: view.order.placed.lines.find((l) => l.no === i.line)?.name,
                    })}
                    data-testid={`split-line-${i.line}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="two">
          <Field label={t('order.shipDate')}>
            <input
              type="date"
              value={shipDate}
              onChange={(e) => setShipDate(e.target.value)}
              data-testid="split-date"
            />
          </Field>
          <Field label={t('order.temperature')}>
            <Select
              value={temperature}
              onChange={setTemperature}
              options={(['AMBIENT', 'CHILLED', 'FROZEN'] as const).map((v) => ({
                value: v,
                label: t(`temperature.${v}`),
              }))}
            />
          </Field>
        </div>
        <p className="quiet small">{t('parcel.splitMall')}</p>
      </div>
    </Dialog>
  );
}

/** With which other orders a shipment travels. */
export function Together({ shipment: s }: { shipment: Shipment }) {
  const { t } = useTranslation();
  const others = s.lead !== null ? [s.lead] : s.companions;
  if (others.length === 0) return null;
  return (
    <div className="small together" data-testid="together">
      <b>{t('parcel.together')}</b>{' '}
      {others.map((n) => (
        <Link key={n} className="num" to={`/orders/${Number(n.slice(1, 9))}`}>
          {n}{' '}
        </Link>
      ))}
      <span className="quiet">{t(s.lead !== null ? 'parcel.isCompanion' : 'parcel.isLead')}</span>
    </div>
  );
}

/** The buyer's other orders to the same place. */
export function Candidates({ view }: { view: OrderView }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const decide = useDecide();
  const has = useMenu();
  const may = useMay();
  const { id } = view.order;
  const asks =
    has('consolidations') && may('shipping.see') && ['NEW', 'PAY_WAIT', 'SHIP_WAIT'].includes(view.desk);
  const { data } = useQuery({
    queryKey: ['consolidations', 'of', id],
    queryFn: () => body(api.GET('/consolidations', { params: { query: { order: id, declined: true } } })),
    enabled: asks,
  });
  const groups = asks ? (data?.items ?? []) : [];
  return groups.map((g) => (
    <div key={g.members[0]?.order} className="candidate" data-testid="order-candidate">
      <b>{t('parcel.candidates')}</b>{' '}
      {g.members
        .filter((m) => m.order !== id)
        .map((m) => (
          <Link key={m.order} className="num" to={`/orders/${m.order}`}>
            {m.number}（{t(`desk.${m.desk}`)}）
          </Link>
        ))}
      <div className="small quiet">
        {t('parcel.paidTooMuch', { yen: yen(g.tooMuch) })} {inWords(g)}
      </div>
      <div className="row-line">
        {may('shipping.edit') && (
          <Button
            size="small"
            disabled={ready(g).length < 2}
            onClick={() => void decide([g], true)}
            data-testid="candidate-yes"
          >
            {t('parcel.goTogether')}
          </Button>
        )}
        {!g.declined && may('shipping.edit') && (
          <Button size="small" onClick={() => void decide([g], false)} data-testid="candidate-no">
            {t('parcel.goApart')}
          </Button>
        )}
        {g.declined && <span className="quiet small">{t('together.wasDeclined')}</span>}
      </div>
    </div>
  ));
}
