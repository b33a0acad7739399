// SPDX-License-Identifier: Apache-2.0
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Address, Destination, OrderView, Person } from '../../../api/types';
import { Field } from '../../../kit/Page';
import { PostalPlaces, zipDigits } from '../../../kit/PostalPlaces';
import { useDraft } from '../../../kit/draft';
import { PlacedForm, usePlaced } from './PlacedForm';
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
  const of = (v: OrderView) => v.order.placed.destinations[index] as Destination;
  const [draft, setDraft] = useDraft(`destination ${view.order.id} ${index}`, {
    person: of(view).recipient,
    opened: view,
  });
  const form = usePlaced(draft.opened);
  const order = form.opened.order;
  const start = of(form.opened);
  const { person } = draft;
  const setPerson = (next: Person) => setDraft({ person: next, opened: form.opened });
  const typed = JSON.stringify(flat(person)) !== JSON.stringify(flat(start.recipient));
  const address = person.address;
  const set = (change: Partial<Address>) => setPerson({ ...person, address: { ...address, ...change } });
  const digits = zipDigits(address.zip);

  const take = (next: Record<string, string>) => setPerson(withFields(person, next));
  function save() {
    const recipient = {
      ...person,
      address: { ...address, zip: digits.length === 7 ? digits : address.zip.trim() },
    };
    const destinations = order.placed.destinations.map((d, i) => (i === index ? { ...d, recipient } : d));
    void form.save(
      {
        placed: { ...order.placed, destinations },
        labels: Object.fromEntries(all.map((f) => [f, t(`order.${f}`)])),
        read: (v) => flat(of(v).recipient),
        mine: flat(recipient),
      },
      close,
      take,
    );
  }
  const at = (field: string) =>
    form.problem?.at(`destinations[${index}].recipient.address.${field}`) ??
    form.problem?.at(`destinations.${index}.recipient.address.${field}`) ??
    form.problem?.at(field);
  return (
    <PlacedForm
      form={form}
      dirty={typed}
      save={save}
      close={close}
      take={take}
      note={t('order.told')}
      testid="edit-destination"
      className="edit-place"
    >
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
      <PostalPlaces zip={address.zip} here={address} take={set} />
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
    </PlacedForm>
  );
}
