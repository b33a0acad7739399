// SPDX-License-Identifier: Apache-2.0
import { Button, Input, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderField } from '../api/types';
import { arity, opsOf, partOf, plain, type Clause, type Op, type Part } from './conditions';
import { useFieldWords } from './fields';
import { useInWords } from './inWords';
import { Field } from './Page';
import './words/conditions';

export const isDay = ({ type }: OrderField) => type === 'DATE' || type === 'TIME';

/** Says a part of a condition in a few words. */
export function usePartWords(fields: OrderField[] | undefined): (part: Part) => string {
  const { t } = useTranslation();
  const inWords = useInWords();
  const words = useFieldWords();
  return ({ clause }) => {
    if (!clause) return t('condition.other');
    const field = fields?.find((f) => f.id === clause.field);
    if (!field) return fields ? t('condition.away') : '…';
    const said = (value: string) => words(field, value) + (field.type === 'YEN' ? t('common.yen') : '');
    const span = clause.op === 'between';
    const day = isDay(field) && ['ge', 'gt', 'le', 'lt'].includes(clause.op);
    return t(`condition.${day ? 'saidDay' : 'said'}.${clause.op}`, {
      name: inWords(field.name),
      value: span ? said(clause.values[0] ?? '') : clause.values.map(said).join(t('condition.or')),
      to: span ? said(clause.values[1] ?? '') : '',
    });
  };
}

/** The parts of a condition, each with a button that takes it away. */
export function ConditionChips({
  fields,
  parts,
  set,
}: {
  /** What there is; nothing while it is not known. */
  fields: OrderField[] | undefined;
  parts: Part[];
  set: (parts: Part[]) => void;
}) {
  const { t } = useTranslation();
  const words = usePartWords(fields);
  return parts.map((part, i) => {
    const what = words(part);
    return (
      <span className="chip" key={JSON.stringify(part.as)} data-testid="condition" title={what}>
        <span className="cut-word">{what}</span>
        <button
          className="plain"
          aria-label={t('condition.drop', { what })}
          onClick={() => set(parts.filter((_, at) => at !== i))}
        >
          ×
        </button>
      </span>
    );
  });
}

/** Asks for one condition: a field, how it is compared, and with what. */
export function ConditionEditor({
  fields,
  bare = false,
  add,
}: {
  fields: OrderField[];
  /** Whether it will stand in an address, where no value of a person may. */
  bare?: boolean;
  add: (part: Part) => void;
}) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const [clause, setClause] = useState<Clause>({ field: '', op: 'eq', values: [] });
  const field = fields.find((f) => f.id === clause.field);
  const ops = field ? opsOf(field, bare) : [];
  const ready = field && readyOf(field, clause);
  const choose = (id: string) => {
    const chosen = fields.find((f) => f.id === id);
    const op = chosen && opsOf(chosen, bare)[0];
    if (op) setClause({ field: id, op, values: [] });
  };
  const send = (e: FormEvent) => {
    e.preventDefault();
    if (!ready) return;
    add(partOf(ready));
    setClause({ field: '', op: 'eq', values: [] });
  };
  return (
    <form className="condition-editor stack" onSubmit={send} data-testid="condition-editor">
      <Field label={t('condition.field')}>
        <Select
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          value={clause.field || null}
          onChange={choose}
          options={fields
            .filter((f) => opsOf(f, bare).length > 0)
            .map((f) => ({ value: f.id, label: inWords(f.name) }))}
          aria-label={t('condition.field')}
          data-testid="condition-field"
        />
      </Field>
      {field && (
        <Field label={t('condition.how')}>
          <Select
            value={clause.op}
            onChange={(op: Op) => setClause({ ...clause, op, values: keptFor(op, clause) })}
            options={ops.map((op) => ({
              value: op,
              label: t(`condition.${isDay(field) && (op === 'ge' || op === 'le') ? 'day' : 'op'}.${op}`),
            }))}
            aria-label={t('condition.how')}
            data-testid="condition-op"
          />
        </Field>
      )}
      {field && <Values field={field} clause={clause} set={(values) => setClause({ ...clause, values })} />}
      {field && bare && field.personal && <p className="field-help">{t('condition.bare')}</p>}
      {field && !field.searchable && <p className="field-help">{t('condition.looked')}</p>}
      <Button type="primary" htmlType="submit" disabled={!ready} data-testid="condition-add">
        {t('condition.add')}
      </Button>
    </form>
  );
}

/** What a field is compared with, each value as its type is filled in. */
export function Values({
  field,
  clause,
  set,
}: {
  field: OrderField;
  clause: Clause;
  set: (values: string[]) => void;
}) {
  const { t } = useTranslation();
  const n = arity(clause.op);
  if (n === 0) return null;
  if (field.choices.length > 0 || field.type === 'FLAG') {
    return <Choice field={field} chosen={clause.values} set={set} />;
  }
  const type = { DATE: 'date', TIME: 'time' }[field.type as string] ?? 'text';
  const number = field.type === 'NUMBER' || field.type === 'YEN';
  return Array.from({ length: n }, (_, i) => {
    const typed = clause.values[i] ?? '';
    const wrong = number && typed.trim() !== '' && plain(field, typed) === undefined;
    return (
      <Field
        key={i}
        label={t(i === 0 ? 'condition.value' : 'condition.to')}
        error={wrong ? t('condition.number') : undefined}
      >
        <Input
          type={type}
          inputMode={number ? 'numeric' : undefined}
          value={typed}
          maxLength={200}
          {...(field.type === 'YEN' ? { suffix: t('common.yen') } : {})}
          onChange={(e) =>
            set(Array.from({ length: n }, (_, at) => (at === i ? e.target.value : (clause.values[at] ?? ''))))
          }
          data-testid={i === 0 ? 'condition-value' : 'condition-to'}
        />
      </Field>
    );
  });
}

/** One or more of the values that there are. */
function Choice({
  field,
  chosen,
  set,
}: {
  field: OrderField;
  chosen: string[];
  set: (values: string[]) => void;
}) {
  const { t } = useTranslation();
  const words = useFieldWords();
  // most want one: the list goes once that is chosen, and comes again for another
  const [open, setOpen] = useState(false);
  const single = field.type === 'FLAG';
  const codes = field.choices.length > 0 ? field.choices.map((c) => c.value) : ['true', 'false'];
  return (
    <Field label={t('condition.value')}>
      <Select<string | string[] | null>
        {...(single ? {} : { mode: 'multiple' as const })}
        value={single ? (chosen[0] ?? null) : chosen}
        open={open}
        onOpenChange={setOpen}
        onSelect={() => setOpen(false)}
        onChange={(values) => set([values ?? []].flat())}
        options={codes.map((value) => ({ value, label: words(field, value) }))}
        optionFilterProp="label"
        aria-label={t('condition.value')}
        data-testid="condition-value"
      />
    </Field>
  );
}

/** What was filled in already, as far as another way to compare takes it. */
export function keptFor(op: Op, { op: before, values }: Clause): string[] {
  return arity(op) === arity(before) ? values : values.slice(0, arity(op));
}

/** The clause as the house takes it, once nothing is missing. */
export function readyOf(field: OrderField, clause: Clause): Clause | undefined {
  const n = arity(clause.op);
  const values = clause.values.flatMap((v) => plain(field, v) ?? []);
  const closed = field.choices.length > 0 || field.type === 'FLAG';
  const enough = closed && n > 0 ? values.length > 0 : values.length === n;
  return enough ? { ...clause, values } : undefined;
}
