// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, body } from '../../api/client';
import type { OrderQuery } from '../../api/types';
import { useMenu } from '../../kit/session';
import { shopName } from '../../kit/shopName';
import { save } from '../../kit/save';
import { complain } from '../../kit/toasts';
import { conditions, deskOf, isUntold, ranges, writeQuery } from './filter';
import { useStaffName } from './useStaff';
import './words';
import './orders.css';

// what opens from the bar comes when it is opened
const parts = () => import('./FilterParts');
const MoreConditions = lazy(async () => ({ default: (await parts()).MoreConditions }));
const AddCondition = lazy(async () => ({ default: (await parts()).AddCondition }));
const Conditions = lazy(async () => ({ default: (await parts()).Conditions }));
const ColumnChoice = lazy(async () => ({ default: (await parts()).ColumnChoice }));
const SaveSearch = lazy(async () => ({ default: (await parts()).SaveSearch }));
const AskReason = lazy(async () => ({ default: (await import('../../kit/AskReason')).AskReason }));
const apart = (part: ReactNode) => <Suspense fallback={null}>{part}</Suspense>;

export function FilterBar({
  query,
  empty,
  fields,
  piled,
}: {
  query: OrderQuery;
  /** Whether nothing matches. */
  empty: boolean;
  /** Fields that are columns here: they are columns of the file, beside the usual ones. */
  fields: string[];
  /** Whether the list stands under its piles without being asked for it. */
  piled: boolean;
}) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const has = useMenu();
  const saves = has('saved-search-panel');
  const nameOf = useStaffName();
  const downloads = has('order-data-download');
  const set = (change: OrderQuery) => setSearch(writeQuery({ ...query, ...change }, search));
  const several: [
    name: 'desk' | 'shop' | 'payment' | 'assignee' | 'carrier',
    says: (id: string) => string,
  ][] = [
    ['desk', (id) => (deskOf(query) ? '' : t(`desk.${id}`))],
    ['shop', (id) => shopName(id, t)],
    ['payment', (id) => t(`payKind.${id}`)],
    ['assignee', (login) => (login ? nameOf(login) : t('filter.nobody'))],
    ['carrier', (id) => t(`carrier.${id}`, { defaultValue: id })],
  ];
  return (
    <div className="filters" role="search" aria-label={t('filter.title')}>
      <More query={query} set={set} />
      <Add query={query} set={set} />
      {query.q && (
        <span className="chip" data-testid="filter-q">
          「{query.q}」
          <button className="plain" aria-label={t('filter.clear')} onClick={() => set({ q: '' })}>
            ×
          </button>
        </span>
      )}
      {isUntold(search) && (
        <span className="chip" data-testid="filter-untold">
          {t('filter.untold')}
          <button
            className="plain"
            aria-label={t('filter.clear')}
            onClick={() => setSearch(writeQuery(query, search))}
          >
            ×
          </button>
        </span>
      )}
      {several.map(([name, says]) => {
        const said = (query[name] ?? []).map(says).filter(Boolean).join('・');
        return (
          said && (
            <span className="chip" key={name} data-testid={`filtered-${name}`}>
              <span className="cut-word">{said}</span>
              <button
                className="plain"
                aria-label={`${t(`filter.${name}`)}: ${t('filter.clear')}`}
                onClick={() => set({ [name]: [] })}
              >
                ×
              </button>
            </span>
          )
        );
      })}
      {query.condition && apart(<Conditions query={query} set={set} />)}
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
      {!piled && (
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
      )}
      <ChooseColumns desk={deskOf(query)} />
      {saves && <Save />}
      {downloads && (
        <Download query={query} columns={fields.length > 0 ? ['*', ...fields].join() : ''} empty={empty} />
      )}
    </div>
  );
}

/** The orders as a file, and why it is wanted; asked for by a body, as the search may be a name. */
function Download({ query, columns, empty }: { query: OrderQuery; columns: string; empty: boolean }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const file = useMutation({
    mutationFn: (reason: string) =>
      body(api.POST('/exports/orders', { body: { query, columns, reason }, parseAs: 'blob' })),
    onSuccess: (csv) => save(csv, 'orders.csv'),
    onError: complain,
  });
  return (
    <>
      <Button
        onClick={() => setAsking(true)}
        loading={file.isPending}
        disabled={empty}
        data-testid="download-orders"
      >
        {t('list.download')}
      </Button>
      {asking &&
        apart(
          <AskReason
            title={t('list.downloadTitle')}
            why={t('list.downloadWhy')}
            ok={t('list.download')}
            close={() => setAsking(false)}
            go={(reason) => {
              setAsking(false);
              file.mutate(reason);
            }}
          />,
        )}
    </>
  );
}

function More({ query, set }: { query: OrderQuery; set: (change: OrderQuery) => void }) {
  const { t } = useTranslation();
  const dates = ranges.filter((r) => query[`${r}From`] || query[`${r}To`]).length;
  const many = [query.shop, query.payment, query.assignee, query.carrier].filter((ids) => ids?.length).length;
  const n = dates + many + [query.tag, query.batch, query.finding, query.parcel].filter(Boolean).length;
  return (
    <Popover
      content={apart(<MoreConditions query={query} set={set} />)}
      trigger="click"
      placement="bottomLeft"
    >
      <Button data-testid="filter-more">{n > 0 ? t('filter.moreN', { n }) : t('filter.more')}</Button>
    </Popover>
  );
}

function Add({ query, set }: { query: OrderQuery; set: (change: OrderQuery) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      content={apart(<AddCondition query={query} set={set} close={() => setOpen(false)} />)}
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
    >
      <Button data-testid="filter-add">{t('filter.add')}</Button>
    </Popover>
  );
}

function ChooseColumns({ desk }: { desk: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Popover content={apart(<ColumnChoice desk={desk} />)} trigger="click" placement="bottomRight">
      <Button data-testid="choose-columns">{t('list.columns')}</Button>
    </Popover>
  );
}

function Save() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      content={apart(<SaveSearch close={() => setOpen(false)} />)}
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
    >
      <Button data-testid="save-search">{t('list.saveSearch')}</Button>
    </Popover>
  );
}
