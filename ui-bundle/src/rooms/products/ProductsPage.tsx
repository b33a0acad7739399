// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select, type InputRef } from 'antd';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useNavigationType, useSearchParams } from 'react-router';
import { count } from '../../kit/format';
import { useKeys } from '../../kit/keys';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Page } from '../../kit/Page';
import { readOn } from '../../kit/pages';
import { useMay } from '../../kit/session';
import { complain, toast } from '../../kit/toasts';
import { all, endProducts, exportFile, factsAsked, listAsked, type ProductLine } from './asked';
import { filtered, keepPlace, paths, placeKept, readFilter, shows, writeFilter } from './filter';
import { ProductRows } from './ProductRows';
import { RenameCategory } from './RenameCategory';
import './words';
import './products.css';

const none: ReadonlySet<string> = new Set();

/** The products, searched and narrowed. */
export default function ProductsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const edits = useMay()('products.edit');
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const filter = readFilter(search);
  const list = useInfiniteQuery({ ...listAsked(filter), placeholderData: (before) => before });
  const { data: facts } = useQuery(factsAsked);
  const rows = list.data?.pages.flatMap((p) => p.items) ?? [];

  const returns = useNavigationType() === 'POP';
  const [cursor, setCursor] = useState<string | null>(() => (returns ? placeKept(address) : null));
  // who searched goes on with the first row
  const [leads, setLeads] = useState(false);
  const stands = rows.findIndex((r) => r.id === cursor);
  const at = stands < 0 && leads && rows.length > 0 ? 0 : stands;
  const [chosen, setChosen] = useState(none);
  const anchor = useRef<string | null>(null);
  const [renames, setRenames] = useState(false);
  const field = useRef<InputRef>(null);
  const scroller = useRef<HTMLDivElement>(null);
  // rather than to the search of orders, where Ctrl K still leads
  useKeys({ '/': () => field.current?.focus({ cursor: 'all' }) }, true, true);

  const narrow = (change: Partial<typeof filter>) => {
    setSearch(writeFilter({ ...filter, ...change }), { replace: true });
    setChosen(none);
    setCursor(null);
  };
  const setAt = (index: number) => setCursor(rows[index]?.id ?? null);
  const pick = (index: number, range: boolean) => {
    const id = rows[index]?.id;
    if (id === undefined || !edits) return;
    const start = range ? rows.findIndex((r) => r.id === anchor.current) : -1;
    const next = new Set(chosen);
    if (start >= 0) {
      const [from, to] = [Math.min(start, index), Math.max(start, index)];
      rows.slice(from, to + 1).forEach((r) => next.add(r.id));
    } else if (!next.delete(id)) next.add(id);
    setChosen(next);
    anchor.current = id;
    setAt(index);
  };
  const pickAll = () =>
    edits && setChosen(rows.every((r) => chosen.has(r.id)) ? none : new Set(rows.map((r) => r.id)));
  const open = (row: ProductLine, apart = false) => {
    keepPlace(address, row.id);
    setCursor(row.id);
    if (apart) window.open(`/ui/products/${row.id}`, '_blank', 'noopener');
    else void navigate(`/products/${row.id}`);
  };
  const step = (by: number) =>
    setAt(Math.max(0, Math.min(rows.length - 1, (at < 0 && by > 0 ? -1 : at) + by)));
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    pagedown: () => step(15),
    pageup: () => step(-15),
    home: () => setAt(0),
    end: () => setAt(rows.length - 1),
    x: () => pick(at, false),
    space: () => pick(at, false),
    'shift+x': () => pick(at, true),
    '*': pickAll,
    n: edits ? () => void navigate('/products/new') : undefined,
    enter: () => rows[at] && open(rows[at]),
    escape: chosen.size > 0 ? () => setChosen(none) : undefined,
  });

  const some = rows.filter((r) => chosen.has(r.id));
  /** Says it of those it does not hold for yet: these alone are what is taken back. */
  async function end(ids: string[], ended: boolean, undo = true) {
    try {
      const { changed } = await endProducts(ids, ended);
      setChosen(none);
      toast({
        kind: 'good',
        text: t(ended ? 'products.ended' : 'products.resumed', { n: count(changed) }),
        ...(undo ? { undo: () => void end(ids, !ended, false) } : {}),
      });
    } catch (e) {
      complain(e);
    } finally {
      await client.invalidateQueries({ queryKey: all });
    }
  }
  const said = (ended: boolean) => some.filter((r) => r.ended !== ended).map((r) => r.id);

  const nothing = facts?.total === 0;
  return (
    <Page
      title={t('place.products')}
      about={<span className="quiet products-about">{t('products.about')}</span>}
      testid="products"
      actions={
        <>
          {edits && (
            <Button onClick={() => void navigate('/products/import')} data-testid="products-import">
              {t('products.import')}
            </Button>
          )}
          {edits && (
            <Button type="primary" onClick={() => void navigate('/products/new')} data-testid="product-new">
              {t('products.add')} <kbd>n</kbd>
            </Button>
          )}
        </>
      }
    >
      <div className="products">
        <div className="products-tools">
          {some.length > 0 ? (
            <div
              className="products-chosen"
              role="toolbar"
              aria-label={t('products.chosen', { n: some.length })}
            >
              <b className="num" role="status" data-testid="products-chosen">
                {t('products.chosen', { n: count(some.length) })}
              </b>
              {said(true).length > 0 && (
                <Button onClick={() => void end(said(true), true)} data-testid="products-end">
                  {t('products.end')}
                </Button>
              )}
              {said(false).length > 0 && (
                <Button onClick={() => void end(said(false), false)} data-testid="products-resume">
                  {t('products.resume')}
                </Button>
              )}
              <Button type="text" onClick={() => setChosen(none)} data-testid="products-clear">
                {t('products.clear')} <kbd>Esc</kbd>
              </Button>
            </div>
          ) : (
            <>
              <Search
                field={field}
                q={filter.q}
                find={(q) => q !== filter.q && narrow({ q })}
                done={() => {
                  setLeads(true);
                  scroller.current?.focus();
                }}
              />
              <Select
                value={filter.category.length > 0 ? JSON.stringify(filter.category) : ''}
                options={[
                  { value: '', label: t('products.allCategories') },
                  ...paths(facts?.categories ?? [], filter.category).map((c) => ({
                    value: JSON.stringify(c.path),
                    label: c.path.join(' ＞ ') + (c.count === undefined ? '' : `（${count(c.count)}）`),
                  })),
                ]}
                showSearch={{ optionFilterProp: 'label' }}
                popupMatchSelectWidth={false}
                onChange={(path: string) => narrow({ category: path ? (JSON.parse(path) as string[]) : [] })}
                aria-label={t('products.category')}
                data-testid="products-category"
              />
              <Select
                value={filter.supplier}
                options={[
                  { value: '', label: t('products.allSuppliers') },
                  ...[
                    ...new Set([...(facts?.suppliers ?? []), ...(filter.supplier ? [filter.supplier] : [])]),
                  ].map((value) => ({ value, label: value })),
                ]}
                showSearch={{ optionFilterProp: 'label' }}
                popupMatchSelectWidth={false}
                onChange={(supplier: string) => narrow({ supplier })}
                aria-label={t('products.supplier')}
                data-testid="products-supplier"
              />
              <Select
                value={filter.shown}
                options={shows.map((value) => ({ value, label: t(`products.shown.${value}`) }))}
                onChange={(shown: (typeof shows)[number]) => narrow({ shown })}
                aria-label={t('products.shown.label')}
                data-testid="products-shown"
              />
              {edits && facts && facts.categories.length > 0 && (
                <Button type="text" onClick={() => setRenames(true)} data-testid="category-rename">
                  {t('products.rename.open')}
                </Button>
              )}
              {!nothing && (
                <a href={exportFile} download data-testid="products-export">
                  {t('products.export')}
                </a>
              )}
              {facts && facts.unknown > 0 && (
                <Link to="/products/unknown" className="products-unknown" data-testid="products-unknown">
                  {t('products.unknownN', { n: count(facts.unknown) })}
                </Link>
              )}
            </>
          )}
        </div>
        {list.isPending && <Skeleton lines={14} />}
        {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
        {list.data && rows.length === 0 && nothing && !filtered(filter) && (
          <Empty title={t('products.none')} hint={t(edits ? 'products.noneHint' : 'products.noneSee')}>
            {edits && (
              <span className="products-ways">
                <Link to="/products/import" data-testid="products-to-import">
                  {t('products.import')}
                </Link>
                <Link to="/products/unknown" data-testid="products-to-unknown">
                  {t('products.unknown')}
                </Link>
              </span>
            )}
          </Empty>
        )}
        {list.data && rows.length === 0 && !(nothing && !filtered(filter)) && (
          <Empty title={t('products.noneFound')} hint={t('products.noneFoundHint')} />
        )}
        {rows.length > 0 && (
          <ProductRows
            rows={rows}
            scroller={scroller}
            chosen={edits ? chosen : null}
            at={at}
            setAt={setAt}
            pick={pick}
            pickAll={pickAll}
            open={open}
            more={list.hasNextPage && !list.isFetching ? () => void readOn(list) : undefined}
          />
        )}
      </div>
      {renames && (
        <RenameCategory
          categories={paths(facts?.categories ?? [], [])}
          from={filter.category}
          close={() => setRenames(false)}
          done={(from, to) => {
            setRenames(false);
            const inside = from.every((level, i) => filter.category[i] === level);
            if (inside && from.length > 0)
              narrow({ category: filter.category.map((level, i) => (i === from.length - 1 ? to : level)) });
          }}
        />
      )}
    </Page>
  );
}

/** What is typed is looked for when somebody pauses; Enter leads to the rows. */
function Search({
  field,
  q,
  find,
  done,
}: {
  field: RefObject<InputRef | null>;
  q: string;
  find: (q: string) => void;
  done: () => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(q);
  const [composes, setComposes] = useState(false);
  // what is looked for from elsewhere comes into the field; what went from here leaves alone what is typed since
  const [known, setKnown] = useState(q);
  const [went, setWent] = useState(q);
  if (known !== q) {
    setKnown(q);
    if (q !== went) {
      setTyped(q);
      setWent(q);
    }
  }
  const asked = useRef((text: string) => void text);
  useEffect(() => {
    asked.current = (text) => {
      setWent(text);
      find(text);
    };
  });
  useEffect(() => {
    if (composes) return undefined;
    const timer = setTimeout(() => asked.current(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed, composes]);
  return (
    <Input
      ref={field}
      type="search"
      value={typed}
      maxLength={200}
      onChange={(e) => setTyped(e.target.value)}
      onCompositionStart={() => setComposes(true)}
      onCompositionEnd={() => setComposes(false)}
      onPressEnter={(e) => {
        if (e.nativeEvent.isComposing) return;
        asked.current(typed.trim());
        done();
      }}
      onKeyDown={(e) => e.key === 'Escape' && !e.nativeEvent.isComposing && e.currentTarget.blur()}
      placeholder={t('products.search')}
      aria-label={t('products.search')}
      suffix={<kbd>/</kbd>}
      data-testid="products-search"
    />
  );
}
