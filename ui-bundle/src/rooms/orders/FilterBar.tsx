// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Popover, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, base, body } from '../../api/client';
import type { OrderQuery } from '../../api/types';
import { useDesks, useMenu } from '../../kit/session';
import { count } from '../../kit/format';
import { deskOrder } from '../../kit/marks';
import { Spot } from '../../kit/Spot';
import { shopName } from '../../kit/shopName';
import { complain, toast } from '../../kit/toasts';
import { useColumns, usualColumns } from './columns';
import { conditions, deskOf, writeQuery } from './filter';
import './words';

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

export function FilterBar({ query, n, plus }: { query: OrderQuery; n: number; plus: boolean }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const { data: desks } = useDesks();
  const { data: carriers } = useQuery({
    queryKey: ['carriers'],
    queryFn: () => body(api.GET('/carriers')),
    staleTime: 600_000,
  });
  const has = useMenu();
  const saves = has('saved-search-panel');
  const downloads = has('order-data-download');
  const set = (change: OrderQuery) => setSearch(writeQuery({ ...query, ...change }, search));
  const shops = [...new Set(desks?.shops.map((s) => s.shop) ?? [])].sort();
  const many = (
    name: 'desk' | 'shop' | 'payment' | 'carrier',
    options: { value: string; label: string }[],
    width: number,
  ) => (
    <Select
      mode="multiple"
      maxTagCount="responsive"
      allowClear
      placeholder={t(`filter.${name}`)}
      aria-label={t(`filter.${name}`)}
      data-testid={`filter-${name}`}
      style={{ width }}
      value={query[name] ?? []}
      onChange={(value: string[]) => set({ [name]: value })}
      options={options}
      popupMatchSelectWidth={false}
    />
  );
  return (
    <div className="filters" role="search" aria-label={t('filter.title')}>
      <b className="list-count num" data-testid="list-count">
        {t('list.n', { n: count(n) + (plus ? '+' : '') })}
      </b>
      {many(
        'desk',
        deskOrder.map((d) => ({ value: d, label: t(`desk.${d}`) })),
        132,
      )}
      {many(
        'shop',
        shops.map((s) => ({ value: s, label: shopName(s, t) })),
        118,
      )}
      {many(
        'payment',
        kinds.map((k) => ({ value: k, label: t(`payKind.${k}`) })),
        112,
      )}
      {many(
        'carrier',
        (carriers ?? []).map((c) => ({ value: c.id, label: c.name })),
        104,
      )}
      <More query={query} set={set} />
      {query.q && (
        <span className="chip" data-testid="filter-q">
          「{query.q}」
          <button className="plain" aria-label={t('filter.clear')} onClick={() => set({ q: '' })}>
            ×
          </button>
        </span>
      )}
      {query.condition && (
        <span className="chip" data-testid="filter-condition" title={query.condition}>
          {t('filter.condition')}
          <button className="plain" aria-label={t('filter.clear')} onClick={() => set({ condition: '' })}>
            ×
          </button>
        </span>
      )}
      {query.box && (
        <span className="chip">
          {t('filter.box', { box: query.box.join(', ') })}
          <button className="plain" aria-label={t('filter.clear')} onClick={() => set({ box: [] })}>
            ×
          </button>
        </span>
      )}
      {conditions(query) > 0 && (
        <Button
          type="link"
          onClick={() => setSearch(writeQuery({ desk: query.desk ?? [] }, search))}
          data-testid="filter-clear"
        >
          {t('filter.clearAll')}
        </Button>
      )}
      <span className="grow" />
      <Button
        type={search.get('group') ? 'primary' : 'default'}
        ghost={Boolean(search.get('group'))}
        aria-pressed={Boolean(search.get('group'))}
        data-testid="group-by-reason"
        onClick={() => {
          const next = new URLSearchParams(search);
          if (next.get('group')) next.delete('group');
          else next.set('group', 'reason');
          setSearch(next);
        }}
      >
        {t('list.group')}
      </Button>
      <ChooseColumns desk={deskOf(query)} />
      {saves && <SaveSearch />}
      {downloads && (
        <Button
          href={`${base}/exports/orders?${writeQuery(query, new URLSearchParams())}`}
          download="orders.csv"
          disabled={n === 0}
          data-testid="download-orders"
        >
          {t('list.download')}
        </Button>
      )}
    </div>
  );
}

const ranges = ['ordered', 'ship', 'wish'] as const;

function More({ query, set }: { query: OrderQuery; set: (change: OrderQuery) => void }) {
  const { t } = useTranslation();
  const has = useMenu();
  const dates = ranges.filter((r) => query[`${r}From`] || query[`${r}To`]).length;
  const n = dates + [query.tag, query.batch, query.finding, query.parcel].filter(Boolean).length;
  const content = (
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
  return (
    <Popover content={content} trigger="click" placement="bottomLeft">
      <Button data-testid="filter-more">{n > 0 ? t('filter.moreN', { n }) : t('filter.more')}</Button>
    </Popover>
  );
}

function ChooseColumns({ desk }: { desk: string | undefined }) {
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
  const content = (
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
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <Button data-testid="choose-columns">{t('list.columns')}</Button>
    </Popover>
  );
}

function SaveSearch() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [search] = useSearchParams();
  const [name, setName] = useState('');
  const [open, setOpen] = useState(false);
  async function save() {
    try {
      await api.PUT('/searches/{name}', {
        params: { path: { name: name.trim() } },
        body: { query: search.toString() },
      });
      await client.invalidateQueries({ queryKey: ['searches'] });
      toast({ kind: 'good', text: t('list.saved', { name: name.trim() }) });
      setOpen(false);
      setName('');
    } catch (e) {
      complain(e);
    }
  }
  const content = (
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
  return (
    <Popover content={content} trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen}>
      <Button data-testid="save-search">{t('list.saveSearch')}</Button>
    </Popover>
  );
}
