// SPDX-License-Identifier: Apache-2.0
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderView, PlacedOrder } from '../../../api/types';
import { useDraft } from '../../../kit/draft';
import { Field } from '../../../kit/Page';
import { PlacedForm, usePlaced } from './PlacedForm';
import './words';
import '../orders.css';

const parts = ['name', 'phone', 'mail', 'remarks'] as const;
type Part = (typeof parts)[number];
type Values = Record<string, string>;

const most: Record<Part, number> = { name: 100, phone: 30, mail: 254, remarks: 10_000 };

/** What the form can change of who bought, and of what they wrote. */
function flat({ buyer, remarks }: PlacedOrder): Values {
  return { name: buyer.name, phone: buyer.phone, mail: buyer.mail, remarks };
}

/** Mends the buyer's name, phone and mail, and the remarks, where they stand. */
export function EditBuyer({ view, close }: { view: OrderView; close: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useDraft(`buyer ${view.order.id}`, {
    typed: {} as Values,
    opened: view,
  });
  const form = usePlaced(draft.opened);
  const { placed } = form.opened.order;
  const was = flat(placed);
  const now = { ...was, ...draft.typed };
  const take = (next: Values) => setDraft({ typed: { ...draft.typed, ...next }, opened: form.opened });
  const save = () =>
    void form.save(
      {
        placed: {
          ...placed,
          remarks: now.remarks ?? '',
          buyer: { ...placed.buyer, name: now.name ?? '', phone: now.phone ?? '', mail: now.mail ?? '' },
        },
        labels: Object.fromEntries(parts.map((part) => [part, t(`order.${part}`)])),
        read: (v) => flat(v.order.placed),
        mine: now,
      },
      close,
      take,
    );
  return (
    <PlacedForm
      form={form}
      dirty={parts.some((part) => now[part] !== was[part])}
      save={save}
      close={close}
      take={take}
      note={t('order.told')}
      testid="edit-buyer"
      className="edit-place"
    >
      {parts.map((part) => {
        const is = {
          value: now[part] ?? '',
          maxLength: most[part],
          autoFocus: part === 'remarks',
          'data-testid': `edit-buyer-${part}`,
        };
        const error = form.problem?.at(`buyer.${part}`) ?? form.problem?.at(part);
        return (
          <Field key={part} label={t(`order.${part}`)} error={error}>
            {part === 'remarks' ? (
              <Input.TextArea
                {...is}
                autoSize={{ minRows: 3, maxRows: 12 }}
                onChange={(e) => take({ [part]: e.target.value })}
              />
            ) : (
              <Input {...is} onChange={(e) => take({ [part]: e.target.value })} />
            )}
          </Field>
        );
      })}
    </PlacedForm>
  );
}
