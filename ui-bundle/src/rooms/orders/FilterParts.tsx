// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, body } from '../../api/client';
import type { OrderQuery } from '../../api/types';
import { deskOrder } from '../../kit/marks';
import { useDesks, useMenu } from '../../kit/session';
import { useTags } from '../../kit/tags';
import { shopName } from '../../kit/shopName';
import { Spot } from '../../kit/Spot';
import { complain, toast } from '../../kit/toasts';
import { ConditionChips, ConditionEditor } from '../../kit/Conditions';
import { conditionOf, partsOf } from '../../kit/conditions';
import { useFields } from '../../kit/fields';
import { keep } from '../../kit/kept';
import { inFull } from '../../kit/sought';
import { columnsOf, fieldColumns, useColumns, useHeading, usualColumns, wantedColumns } from './columns';
import { ranges } from './filter';
import { useStaff } from './useStaff';
import './words';
import './orders.css';

const kinds = [
  'CARD',
  'COD',
  'BANK_TRANSFER',
  'CONVENIENCE_STORE',
  'DEFERRED',
  'WALLET',
  'POINTS',
  'INVOICE',
  'LOAN',
  'OTHER',
];

/** What a list is narrowed by beside its desk, and by which. */
function Several({ query, set }: { query: OrderQuery; set: (change: OrderQuery) => void }) {
  const { t } = useTranslation();
  const staff = useStaff();
  const { data: desks } = useDesks();
  const { data: carriers } = useQuery({
    queryKey: ['carriers'],
    queryFn: () => body(api.GET('/carriers')),
    staleTime: 600_000,
  });
  const shops = [...new Set(desks?.shops.map((s) => s.shop) ?? [])].sort();
  const choices = {
    desk: deskOrder.map((d) => ({ value: d, label: t(`desk.${d}`) })),
    shop: shops.map((s) => ({ value: s, label: shopName(s, t) })),
    payment: kinds.map((k) => ({ value: k, label: t(`payKind.${k}`) })),
    assignee: [
      { value: '', label: t('filter.nobody') },
      ...staff.map((s) => ({ value: s.login, label: s.name })),
    ],
    carrier: (carriers ?? []).map((c) => ({ value: c.id, label: c.name })),
  };
  const shown = ['desk', 'shop', 'payment', 'assignee', 'carrier'] as const;
  const asked = shown.filter((name) => name !== 'assignee' || staff.length > 0);
  return asked.map((name) => (
    <fieldset key={name}>
      <legend>{t(`filter.${name}`)}</legend>
      <Select
        mode="multiple"
        maxTagCount="responsive"
        allowClear
        aria-label={t(`filter.${name}`)}
        data-testid={`filter-${name}`}
        style={{ width: 260 }}
        value={query[name] ?? []}
        onChange={(value: string[]) => set({ [name]: value })}
        options={choices[name]}
        popupMatchSelectWidth={false}
      />
    </fieldset>
  ));
}

/** All that a list can be narrowed by. */
export function MoreConditions({ query, set }: { query: OrderQuery; set: (change: OrderQuery) => void }) {
  const { t } = useTranslation();
  const has = useMenu();
  const looks = useTags();
  return (
    <div className="stack filter-more">
      <Several query={query} set={set} />
      {ranges.map((r) => (
        <fieldset key={r}>
          <legend>{t(`filter.${r}`)}</legend>
          <input
            type="date"
            aria-label={t('filter.from')}
            value={query[`${r}From`] ?? ''}
            onChange={(e) => set({ [`${r}From`]: e.target.value })}
            data-testid={`filter-${r}From`}
          />
          <span>～</span>
          <input
            type="date"
            aria-label={t('filter.to')}
            value={query[`${r}To`] ?? ''}
            onChange={(e) => set({ [`${r}To`]: e.target.value })}
            data-testid={`filter-${r}To`}
          />
        </fieldset>
      ))}
      <Spot name="conditions" of={{ query, set }} />
      {has('order-tags') && (
        <fieldset>
          <legend>{t('filter.tag')}</legend>
          <Select
            mode="tags"
            style={{ width: 260 }}
            value={query.tag ?? []}
            onChange={(tag: string[]) => set({ tag })}
            aria-label={t('filter.tag')}
            options={looks.map(({ name }) => ({ value: name, label: name }))}
            {...(looks.length === 0 ? { open: false, suffixIcon: null } : {})}
          />
        </fieldset>
      )}
      <fieldset>
        <legend>{t('filter.batch')}</legend>
        <Input
          style={{ width: 260 }}
          defaultValue={query.batch ?? ''}
          aria-label={t('filter.batch')}
          onBlur={(e) => set({ batch: e.target.value.trim() })}
        />
      </fieldset>
    </div>
  );
}

/** The conditions over fields that hold, each to be taken away. */
export function Conditions({ query, set }: { query: OrderQuery; set: (change: OrderQuery) => void }) {
  return (
    <ConditionChips
      fields={useFields()}
      parts={partsOf(query.condition)}
      set={(left) => set({ condition: conditionOf(left) })}
    />
  );
}

/** Their values are codes that nobody types: the bar asks for them by their names. */
const coded = ['assignee', 'shop', 'mall', 'carrier', 'label', 'route', 'finding'];

/** One condition more over a field of the house, of a room or of a partner. */
export function AddCondition({
  query,
  set,
  close,
}: {
  query: OrderQuery;
  set: (change: OrderQuery) => void;
  close: () => void;
}) {
  const fields = useFields();
  if (!fields) return null;
  return (
    <ConditionEditor
      fields={fields.filter((f) => !coded.includes(f.id))}
      bare
      add={(part) => {
        set({ condition: conditionOf([...partsOf(query.condition), part]) });
        close();
      }}
    />
  );
}

/** Which columns are shown, and in which order. */
export function ColumnChoice({ desk }: { desk: string | undefined }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const heading = useHeading();
  const own = useColumns();
  const fields = useFields();
  const brought = fieldColumns(own, fields ?? []);
  const columns = [...own, ...brought];
  const find = (id: string) => columns.find((c) => c.id === id);
  // what has not come yet is not taken for gone
  const wanted = wantedColumns(search, desk);
  const chosen = (wanted.length > 0 ? wanted : usualColumns(own, desk)).filter((id) => find(id) || !fields);
  const put = (ids: string[] | null) => {
    keep(columnsOf(desk), ids?.join(',') ?? null);
    const next = new URLSearchParams(search);
    if (ids) next.set('cols', ids.join(','));
    else next.delete('cols');
    setSearch(next, { replace: true });
  };
  const shift = (id: string, by: number) => {
    const at = chosen.indexOf(id);
    const to = at + by;
    if (to < 0 || to >= chosen.length) return;
    const next = chosen.filter((c) => c !== id);
    next.splice(to, 0, id);
    put(next);
  };
  const lines = [...chosen.flatMap((id) => find(id) ?? []), ...own.filter((c) => !chosen.includes(c.id))];
  return (
    <div className="stack">
      <ul className="choose-columns">
        {lines.map((column) => {
          const { id } = column;
          const col = heading(column);
          return (
            <li key={id}>
              <Checkbox
                checked={chosen.includes(id)}
                onChange={(e) => put(e.target.checked ? [...chosen, id] : chosen.filter((c) => c !== id))}
                data-testid={`column-${id}`}
              >
                {col}
              </Checkbox>
              {chosen.includes(id) && (
                <span>
                  <button
                    className="plain"
                    onClick={() => shift(id, -1)}
                    aria-label={t('list.earlier', { col })}
                  >
                    ↑
                  </button>
                  <button
                    className="plain"
                    onClick={() => shift(id, 1)}
                    aria-label={t('list.later', { col })}
                  >
                    ↓
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        placeholder={t('list.addColumn')}
        aria-label={t('list.addColumn')}
        data-testid="column-add"
        onChange={(id: string) => put([...chosen, id])}
        options={brought
          .filter((c) => !chosen.includes(c.id))
          .map((c) => ({ value: c.id, label: heading(c) }))}
      />
      <Button type="link" onClick={() => put(null)}>
        {t('list.usual')}
      </Button>
    </div>
  );
}

/** Keeps the filter under a name. */
export function SaveSearch({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [search] = useSearchParams();
  const [name, setName] = useState('');
  async function save() {
    try {
      await api.PUT('/searches/{name}', {
        params: { path: { name: name.trim() } },
        body: { name: name.trim(), query: inFull(search.toString()) },
      });
      await client.invalidateQueries({ queryKey: ['searches'] });
      toast({ kind: 'good', text: t('list.saved', { name: name.trim() }) });
      close();
    } catch (e) {
      complain(e);
    }
  }
  return (
    <form
      className="row-line"
      onSubmit={(e) => {
        e.preventDefault();
        if (name.trim()) void save();
      }}
    >
      <Input
        autoFocus
        value={name}
        maxLength={40}
        placeholder={t('list.searchName')}
        aria-label={t('list.searchName')}
        onChange={(e) => setName(e.target.value)}
        data-testid="search-name"
      />
      <Button type="primary" htmlType="submit" disabled={!name.trim()} data-testid="search-save">
        {t('common.save')}
      </Button>
    </form>
  );
}
