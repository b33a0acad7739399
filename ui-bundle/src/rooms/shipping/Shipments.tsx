// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ProblemError, seen } from '../../api/client';
import type { OrderView, Shipment, Temperature } from '../../api/types';
import { date, yen } from '../../kit/format';
import { inWordsOf } from '../../kit/inWords';
import { Card, Field } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import { Conflict } from '../../kit/Conflict';
import { useOpened } from '../../kit/useOpened';
import { refresh } from '../../kit/actions';
import { useMay } from '../../kit/session';
import { Spot } from '../../kit/Spot';
import { digitsOf } from '../../kit/waybill';
import { Candidates, ParcelActions, Together } from './Parcels';
import './words';
import './shipping.css';

/** What leaves on a truck, and its numbers. */
export default function Shipments({ view }: { view: OrderView }) {
  const { t } = useTranslation();
  const { shipments } = view.order;
  return (
    <Card title={t('order.shipments')} testid="shipments">
      {shipments.length === 0 && <p className="quiet">{t('order.noShipments')}</p>}
      <Candidates view={view} />
      {shipments.map((s) => (
        <One key={s.number} shipment={s} view={view} />
      ))}
    </Card>
  );
}

function One({ shipment: s, view }: { shipment: Shipment; view: OrderView }) {
  const { t, i18n } = useTranslation();
  const [editing, setEditing] = useState(false);
  const may = useMay();
  const several = view.order.placed.destinations.length > 1;
  const waiting = s.state === 'PLANNED' || s.state === 'BACKORDER' || s.state === 'RELEASED';
  const label = t(`label.${s.carriage.label}`, { defaultValue: s.carriage.label });
  return (
    <div
      className={s.state === 'VOID' ? 'shipment struck' : 'shipment'}
      data-testid="shipment"
      data-state={s.state}
    >
      <div className="row-line">
        <b className="num">{s.number}</b>
        {several && <span className="quiet">{t('order.toN', { n: s.destination + 1 })}</span>}
        <span className="grow" />
        <span>{t(`shipState.${s.state}`)}</span>
        {!editing && may('shipping.edit') && <ParcelActions shipment={s} view={view} />}
        {waiting && !editing && may('shipping.edit') && s.lead === null && (
          <button className="link" onClick={() => setEditing(true)} data-testid="edit-shipment">
            {t('common.edit')}
          </button>
        )}
      </div>
      {editing ? (
        <Edit shipment={s} view={view} close={() => setEditing(false)} />
      ) : (
        <div className="small">
          {s.carriage.carrier
            ? `${t(`carrier.${s.carriage.carrier}`, { defaultValue: s.carriage.carrier })} ${label}`
            : t('order.noCarrier')}
          {s.carriage.temperature !== 'AMBIENT' && (
            <b className="cold"> {t(`temperature.${s.carriage.temperature}`)}</b>
          )}
          {' ・ '}
          <span
            title={s.dateChoice?.why ? inWordsOf(s.dateChoice.why) : undefined}
            data-testid={`ship-date-${s.number}`}
          >
            {t('order.shipDate')} {s.shipDate ? date(s.shipDate, i18n.language) : '—'}
            {s.shipDate && s.dateChoice && s.dateChoice.by !== 'RULE' && <> ({t('order.shipDatePinned')})</>}
          </span>
          {s.cod !== null && (
            <>
              {' ・ '}
              {t('order.cod')} <span className="num">{yen(s.cod)}</span>
            </>
          )}
          {s.carriage.place?.kind === 'DEPOT' && (
            <div>
              {t('order.depot')} {s.carriage.place.name} {s.carriage.place.code}
            </div>
          )}
          {s.labelNote && <div className="quiet">{s.labelNote}</div>}
        </div>
      )}
      {s.state !== 'VOID' && <Together shipment={s} />}
      {view.order.shipments.length > 1 && s.state !== 'VOID' && (
        <div className="small quiet">
          {s.items.map((i) => (
            <div key={i.line}>
              {view.order.placed.lines.find((l) => l.no === i.line)?.name}{' '}
              <span className="num">×{i.quantity}</span>
            </div>
          ))}
        </div>
      )}
      {s.parcels.map(
        (p) =>
          p.waybill && (
            <Spot
              key={p.no}
              name="waybill"
              of={{ order: view.order.id, ...p.waybill }}
              otherwise={
                <div className="num waybill" data-testid="waybill">
                  {digitsOf(p.waybill.number)}
                </div>
              }
              together
            />
          ),
      )}
    </div>
  );
}

const parts = ['carrier', 'label', 'temperature', 'shipDate', 'labelNote', 'parcels', 'depot'] as const;

/** What the form can change of a shipment. */
function flat(s: Shipment | undefined): Record<string, string> {
  if (!s) return {};
  const { carrier, label, temperature, place } = s.carriage;
  const depot = place?.kind === 'DEPOT' ? `${place.code} ${place.name}` : '';
  const parcels = String(s.parcels.length);
  return { carrier, label, temperature, shipDate: s.shipDate ?? '', labelNote: s.labelNote, parcels, depot };
}

function Edit({ shipment: s, view, close }: { shipment: Shipment; view: OrderView; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: carriers } = useQuery({ queryKey: ['carriers'], queryFn: () => body(api.GET('/carriers')) });
  const [carrier, setCarrier] = useState(s.carriage.carrier);
  const [label, setLabel] = useState(s.carriage.label);
  const [temperature, setTemperature] = useState<Temperature>(s.carriage.temperature);
  const [shipDate, setShipDate] = useState(s.shipDate ?? '');
  const [labelNote, setLabelNote] = useState(s.labelNote);
  const [parcels, setParcels] = useState(s.parcels.length);
  const [place, setPlace] = useState({
    place: s.carriage.place?.kind ?? '',
    depotCode: s.carriage.place?.code ?? '',
    depotName: s.carriage.place?.name ?? '',
  });
  const depot = place.place === 'DEPOT';
  const form = useOpened(view);
  const here = form.opened.order.shipments.find((one) => one.number === s.number);
  function take(next: Record<string, string>) {
    if (next.carrier !== undefined) setCarrier(next.carrier);
    if (next.label !== undefined) setLabel(next.label);
    if (next.temperature !== undefined) setTemperature(next.temperature as Temperature);
    if (next.shipDate !== undefined) setShipDate(next.shipDate);
    if (next.labelNote !== undefined) setLabelNote(next.labelNote);
    if (next.parcels !== undefined) setParcels(Number(next.parcels));
    if (next.depot !== undefined) {
      const [code = '', ...name] = next.depot.split(' ');
      setPlace({ place: next.depot ? 'DEPOT' : '', depotCode: code, depotName: name.join(' ') });
    }
  }
  const mine = () => ({
    carrier,
    label,
    temperature,
    shipDate,
    labelNote,
    parcels: String(parcels),
    depot: depot ? `${place.depotCode} ${place.depotName}` : '',
  });
  const labels = carriers?.find((c) => c.id === carrier)?.labels ?? [];
  async function save() {
    try {
      const changed = {
        carrier,
        label,
        temperature,
        labelNote,
        ...place,
        ...(parcels === here?.parcels.length ? {} : { parcels }),
        ...(shipDate === (s.shipDate ?? '') ? {} : { shipDate }),
      };
      await form.write(
        (revision) =>
          api.PATCH('/shipments/{number}', {
            params: { path: { number: s.number }, header: seen(revision) },
            body: changed,
          }),
        (view) => view.order.shipments,
      );
      toast({ kind: 'good', text: t('order.saved') });
      close();
    } catch (e) {
      complain(e);
      if (e instanceof ProblemError && e.is('stale')) {
        const labels = Object.fromEntries(parts.map((f) => [f, t(`order.${f}`)]));
        const of = (v: OrderView) => flat(v.order.shipments.find((one) => one.number === s.number));
        const next = await form.meet(labels, of, mine()).catch(() => null);
        if (next) take(next);
      }
    }
    refresh(client);
  }
  return (
    <div className="edit-shipment">
      <Field label={t('order.carrier')}>
        <Select
          value={carrier || null}
          onChange={(id: string) => {
            setCarrier(id);
            setLabel(carriers?.find((c) => c.id === id)?.labels[0]?.code ?? '');
          }}
          options={(carriers ?? []).map((c) => ({ value: c.id, label: c.name }))}
        />
      </Field>
      <Field label={t('order.label')}>
        <Select
          value={label || null}
          onChange={setLabel}
          options={labels.map((l) => ({ value: l.code, label: l.name }))}
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
      <Field label={t('order.shipDate')}>
        <input
          type="date"
          value={shipDate}
          onChange={(e) => setShipDate(e.target.value)}
          data-testid="shipment-date"
        />
      </Field>
      <Field label={t('order.labelNote')}>
        <Input
          value={labelNote}
          onChange={(e) => setLabelNote(e.target.value)}
          data-text-place="LABEL"
          data-testid="shipment-note"
        />
      </Field>
      <Field label={t('order.parcels')}>
        <InputNumber min={1} max={99} value={parcels} onChange={(n) => setParcels(n ?? 1)} />
      </Field>
      <Field label={t('order.depot')}>
        <Switch
          checked={depot}
          onChange={(on) => setPlace({ ...place, place: on ? 'DEPOT' : '' })}
          aria-label={t('order.depot')}
        />
      </Field>
      {depot && (
        <>
          <Field label={t('order.depotCode')}>
            <Input
              value={place.depotCode}
              onChange={(e) => setPlace({ ...place, depotCode: e.target.value })}
            />
          </Field>
          <Field label={t('order.depotName')}>
            <Input
              value={place.depotName}
              onChange={(e) => setPlace({ ...place, depotName: e.target.value })}
            />
          </Field>
        </>
      )}
      {form.met && (
        <Conflict
          met={form.met}
          chosen={form.chosen}
          choose={(field, which) => take({ [field]: form.choose(field, which) })}
        />
      )}
      <div className="row-line">
        <Button
          type="primary"
          disabled={!form.settled}
          onClick={() => void save()}
          data-testid="shipment-save"
        >
          {t('common.save')}
        </Button>
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
}
