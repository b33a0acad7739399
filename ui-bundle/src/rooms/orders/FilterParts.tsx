// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client';
import type { OrderQuery } from '../../api/types';
import { useMenu } from '../../kit/session';
import { Spot } from '../../kit/Spot';
import { complain, toast } from '../../kit/toasts';
import { useColumns, usualColumns } from './columns';
import { ranges } from './filter';
import './words';
import './orders.css';

/** The conditions that are asked for less often. */
export function MoreConditions({ query, set }: { query: OrderQuery; set: (change: OrderQuery) => void }) {
  const { t } = useTranslation();
  const has = useMenu();
  return (
    <div className="stack filter-more">
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
            open={false}
            suffixIcon={null}
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

/** Which columns are shown, and in which order. */
export function ColumnChoice({ desk }: { desk: string | undefined }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const columns = useColumns();
  const ids = columns.map((c) => c.id);
  const chosen = (search.get('cols')?.split(',') ?? usualColumns(columns, desk)).filter((id) =>
    ids.includes(id),
  );
  const put = (ids: string[] | null) => {
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
  const sorted = [...chosen, ...ids.filter((id) => !chosen.includes(id))];
  return (
    <ul className="choose-columns">
      {sorted.map((id) => (
        <li key={id}>
          <Checkbox
            checked={chosen.includes(id)}
            onChange={(e) => put(e.target.checked ? [...chosen, id] : chosen.filter((c) => c !== id))}
          >
            {t(`col.${id}`)}
          </Checkbox>
          {chosen.includes(id) && (
            <span>
              <button
                className="plain"
                onClick={() => shift(id, -1)}
                aria-label={t('list.earlier', { col: t(`col.${id}`) })}
              >
                ↑
              </button>
              <button
                className="plain"
                onClick={() => shift(id, 1)}
                aria-label={t('list.later', { col: t(`col.${id}`) })}
              >
                ↓
              </button>
            </span>
          )}
        </li>
      ))}
      <li>
        <Button type="link" onClick={() => put(null)}>
          {t('list.usual')}
        </Button>
      </li>
    </ul>
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
        body: { query: search.toString() },
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
