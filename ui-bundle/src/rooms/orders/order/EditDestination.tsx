// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ProblemError, seen } from '../../../api/client';
import type { Address, Destination, OrderView, Person, PlacedOrder } from '../../../api/types';
import { Field } from '../../../kit/Page';
import { toast } from '../../../kit/toasts';
import { refresh } from '../../../kit/actions';
import { Conflict } from '../../../kit/Conflict';
import { useDraft } from '../../../kit/draft';
import { LeaveGuard } from '../../../kit/LeaveGuard';
import { useOpened } from '../../../kit/useOpened';
import './words';
import '../orders.css';

const fields = ['prefecture', 'city', 'street', 'building'] as const;
const all = ['name', 'zip', ...fields, 'phone'] as const;

/** What the form can change of a recipient. */
function flat(person: Person): Record<string, string> {
  const { zip, prefecture, city, street, building } = person.address;
  return { name: person.name, zip, prefecture, city, street, building, phone: person.phone };
}

function withFields(person: Person, to: Record<string, string>): Person {
  const address = { ...person.address };
  for (const f of ['zip', ...fields] as const) address[f] = to[f] ?? address[f];
  return { ...person, name: to.name ?? person.name, phone: to.phone ?? person.phone, address };
}

/** Edits one recipient where it stands; the postal code proposes the rest. */
export function EditDestination({
  view,
  index,
  close,
}: {
  view: OrderView;
  index: number;
  close: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const of = (v: OrderView) => v.order.placed.destinations[index] as Destination;
  const [draft, setDraft] = useDraft(`destination ${view.order.id} ${index}`, {
    person: of(view).recipient,
    opened: view,
  });
  const form = useOpened(draft.opened);
  const order = form.opened.order;
  const start = of(form.opened);
  const { person } = draft;
  const setPerson = (next: Person) => setDraft({ person: next, opened: form.opened });
  const typed = JSON.stringify(flat(person)) !== JSON.stringify(flat(start.recipient));
  const [leaving, setLeaving] = useState(false);
  const leave = () => (typed ? setLeaving(true) : close());
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [busy, setBusy] = useState(false);
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const address = person.address;
  const set = (change: Partial<Address>) => setPerson({ ...person, address: { ...address, ...change } });
  const digits = address.zip.replace(/[^0-9０-９]/g, '').normalize('NFKC');
  const { data: places } = useQuery({
    queryKey: ['postal', digits],
    queryFn: () => body(api.GET('/postal', { params: { query: { zip: digits } } })),
    enabled: digits.length === 7,
    staleTime: Infinity,
  });
  const here = address.prefecture + address.city + address.street;
  const others = (places ?? []).filter((p) => !here.startsWith(p.prefecture + p.city + p.town));

  async function save(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    const recipient = {
      ...person,
      address: { ...address, zip: digits.length === 7 ? digits : address.zip.trim() },
    };
    const placed: PlacedOrder = {
      ...order.placed,
      destinations: order.placed.destinations.map((d, i) => (i === index ? { ...d, recipient } : d)),
    };
    try {
      await api.PUT('/orders/{id}/placed', {
        params: { path: { id: order.id }, header: seen(order.revision) },
        body: placed,
      });
      toast({ kind: 'good', text: t('order.saved') });
      refresh(client);
      close();
    } catch (e) {
      const found =
        e instanceof ProblemError ? e : new ProblemError({ type: '', title: String(e), status: 0 });
      setProblem(found);
      if (found.is('stale')) {
        const labels = Object.fromEntries(all.map((f) => [f, t(`order.${f}`)]));
        const next = await form.meet(labels, (v) => flat(of(v).recipient), flat(recipient)).catch(() => null);
        if (next) setPerson(withFields(person, next));
        await client.invalidateQueries({ queryKey: ['order', order.id] });
      }
    } finally {
      setBusy(false);
    }
  }
  const at = (field: string) =>
    problem?.at(`destinations[${index}].recipient.address.${field}`) ??
    problem?.at(`destinations.${index}.recipient.address.${field}`) ??
    problem?.at(field);
  return (
    <form
      ref={place}
      className="edit-place"
      onSubmit={save}
      onKeyDown={(e) => e.key === 'Escape' && !e.nativeEvent.isComposing && leave()}
      data-testid="edit-destination"
    >
      <LeaveGuard dirty={typed && !busy} leaving={leaving ? close : null} stay={() => setLeaving(false)} />
      <Field label={t('order.name')} error={at('name')}>
        <Input
          value={person.name}
          onChange={(e) => setPerson({ ...person, name: e.target.value })}
          data-testid="edit-name"
        />
      </Field>
      <Field label={t('order.zip')} error={at('zip')}>
        <Input
          autoFocus
          className="num zip"
          inputMode="numeric"
          value={address.zip}
          onChange={(e) => set({ zip: e.target.value })}
          data-testid="edit-zip"
        />
      </Field>
      {others.length > 0 && (
        <div className="postal" data-testid="postal">
          <span className="quiet">{t('order.postal')}</span>
          {others.slice(0, 6).map((p) => (
            <Button
              key={p.city + p.town}
              size="small"
              data-testid="postal-take"
              onClick={() =>
                set({
                  prefecture: p.prefecture,
                  city: p.city,
                  street: p.town + houseNumber(address.street, p.town),
                })
              }
            >
              {p.prefecture}
              {p.city}
              {p.town}
            </Button>
          ))}
        </div>
      )}
      {fields.map((f) => (
        <Field key={f} label={t(`order.${f}`)} error={at(f)}>
          <Input
            value={address[f]}
            onChange={(e) => set({ [f]: e.target.value })}
            data-testid={`edit-${f}`}
          />
        </Field>
      ))}
      <Field label={t('order.phone')} error={at('phone')}>
        <Input
          className="num"
          value={person.phone}
          onChange={(e) => setPerson({ ...person, phone: e.target.value })}
          data-testid="edit-phone"
        />
      </Field>
      {problem && (
        <p className="trouble" role="alert">
          {problem.message}
        </p>
      )}
      {form.met && (
        <Conflict
          met={form.met}
          chosen={form.chosen}
          choose={(field, which) => setPerson(withFields(person, { [field]: form.choose(field, which) }))}
        />
      )}
      <p className="quiet small">{t('order.mallNotTold')}</p>
      <div className="row-line">
        <Button type="primary" htmlType="submit" disabled={busy || !form.settled} data-testid="edit-save">
          {t('common.save')}
        </Button>
        <Button onClick={leave} disabled={busy} data-testid="edit-cancel">
          {t('common.cancel')} <kbd>Esc</kbd>
        </Button>
      </div>
    </form>
  );
}

/** What stands after the town's name: 千代田1-1 gives 1-1. */
function houseNumber(street: string, town: string): string {
  if (street.startsWith(town)) return street.slice(town.length);
  return /[0-9０-９].*$/.exec(street)?.[0] ?? '';
}
