// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ProblemError } from '../../api/client';
import { Dialog } from '../../kit/Dialog';
import { count, moment } from '../../kit/format';
import { useKeys } from '../../kit/keys';
import { Empty, ShopMark, Skeleton, Trouble } from '../../kit/marks';
import { Field, Page } from '../../kit/Page';
import { readOn } from '../../kit/pages';
import { useMay } from '../../kit/session';
import { complain, toast } from '../../kit/toasts';
import {
  all,
  ignoreUnknown,
  linkUnknown,
  makeOfUnknown,
  takeBackUnknown,
  suggestedAsked,
  unknownAsked,
  type ProductLine,
  type UnknownGoods,
} from './asked';
import { PickProduct } from './PickProduct';
import './words';
import './products.css';

type Asked = { what: 'pick' | 'make'; goods: UnknownGoods };

/** Whether its code says that it is meant, not its name alone. */
const sure = (proposal: NonNullable<UnknownGoods['proposal']>) => proposal.why !== 'NAME';

/** Goods of orders that are in no product; those that were left out have a list of their own. */
export default function UnknownPage() {
  const [params] = useSearchParams();
  const aside = params.has('aside');
  return <Tray key={String(aside)} aside={aside} />;
}

/** Each is linked, entered, or left out; what was left out is taken back. */
function Tray({ aside }: { aside: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const edits = useMay()('products.edit');
  const list = useInfiniteQuery(unknownAsked(aside));
  // what was answered is gone at once; what could not be comes back
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const rows = (list.data?.pages.flatMap((p) => p.items) ?? []).filter((g) => !gone.has(g.id));
  const [cursor, setCursor] = useState(0);
  const at = Math.min(cursor, rows.length - 1);
  const [asks, setAsks] = useState<Asked | null>(null);
  const box = useRef<HTMLUListElement>(null);
  const one = rows[at];
  useEffect(() => {
    box.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  useEffect(() => {
    if (rows.length < 20 && list.hasNextPage && !list.isFetching) void readOn(list);
  }, [rows.length, list]);

  async function answer(
    goods: UnknownGoods,
    work: () => Promise<unknown>,
    done: string,
    undo?: () => Promise<unknown>,
  ) {
    setGone((before) => new Set([...before, goods.id]));
    try {
      await work();
      toast({ kind: 'good', text: done, ...(undo ? { undo: () => void back(goods, undo) } : {}) });
      reread();
    } catch (e) {
      complain(e);
      setGone((before) => new Set([...before].filter((id) => id !== goods.id)));
      void list.refetch();
    }
  }
  function reread() {
    for (const of of ['facts', 'list', 'one', 'suggested', 'kits', 'unknown'])
      void client.invalidateQueries({ queryKey: [...all, of] });
  }
  async function back(goods: UnknownGoods, undo: () => Promise<unknown>) {
    try {
      await undo();
      setGone((before) => new Set([...before].filter((id) => id !== goods.id)));
      reread();
    } catch (e) {
      complain(e);
    }
  }
  const link = (goods: UnknownGoods, to: { id: string; name: string }) =>
    void answer(goods, () => linkUnknown(goods.id, to.id), t('unknownGoods.linked', { name: to.name }));
  const ignore = (goods: UnknownGoods) =>
    void answer(
      goods,
      () => ignoreUnknown(goods.id),
      t('unknownGoods.ignored', { name: goods.name }),
      () => takeBackUnknown(goods.id),
    );
  const takeBack = (goods: UnknownGoods) =>
    void answer(
      goods,
      () => takeBackUnknown(goods.id),
      t('unknownGoods.takenBack', { name: goods.name }),
      () => ignoreUnknown(goods.id),
    );
  const step = (by: number) => setCursor(Math.max(0, Math.min(rows.length - 1, at + by)));
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    home: () => setCursor(0),
    end: () => setCursor(rows.length - 1),
    ...(edits && one && aside ? { enter: () => takeBack(one) } : {}),
    ...(edits && one && !aside
      ? {
          // goods of one name may be of several colours: by a key alone goes what is sure
          enter: () =>
            one.proposal && sure(one.proposal)
              ? link(one, one.proposal)
              : setAsks({ what: 'pick', goods: one }),
          o: () => setAsks({ what: 'pick', goods: one }),
          n: () => setAsks({ what: 'make', goods: one }),
          i: () => ignore(one),
        }
      : {}),
  });
  return (
    <Page
      title={t(aside ? 'unknownGoods.aside' : 'unknownGoods.title')}
      about={
        <span className="quiet">
          {t(aside ? 'unknownGoods.asideAbout' : 'unknownGoods.about')}{' '}
          <Link
            to={aside ? '/products/unknown' : '/products/unknown?aside'}
            className="products-back"
            data-testid="unknown-aside"
          >
            {t(aside ? 'unknownGoods.waiting' : 'unknownGoods.aside')}
          </Link>{' '}
          <Link to="/products" className="products-back">
            {t('products.back')}
          </Link>
        </span>
      }
      testid="unknown-goods"
    >
      {list.isPending && <Skeleton />}
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && !list.hasNextPage && (
        <Empty
          title={t(aside ? 'unknownGoods.noneAside' : 'unknownGoods.none')}
          {...(aside ? {} : { hint: t('unknownGoods.noneHint') })}
        />
      )}
      <ul className="unknown-goods" ref={box}>
        {rows.map((goods, i) => (
          <Goods
            key={goods.id}
            goods={goods}
            at={i === at}
            edits={edits}
            come={() => setCursor(i)}
            link={() => goods.proposal && link(goods, goods.proposal)}
            pick={() => setAsks({ what: 'pick', goods })}
            make={() => setAsks({ what: 'make', goods })}
            ignore={() => ignore(goods)}
            takeBack={aside ? () => takeBack(goods) : undefined}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button type="link" onClick={() => void readOn(list)} data-testid="unknown-more">
          {t('common.more')}
        </Button>
      )}
      {asks?.what === 'pick' && (
        <Pick
          goods={asks.goods}
          close={() => setAsks(null)}
          done={(line) => {
            setAsks(null);
            link(asks.goods, line);
          }}
        />
      )}
      {asks?.what === 'make' && (
        <Make
          goods={asks.goods}
          close={() => setAsks(null)}
          done={(name) => {
            setAsks(null);
            void answer(asks.goods, () => Promise.resolve(), t('unknownGoods.made', { name }));
          }}
        />
      )}
    </Page>
  );
}

function Goods({
  goods,
  at,
  edits,
  come,
  link,
  pick,
  make,
  ignore,
  takeBack,
}: {
  goods: UnknownGoods;
  at: boolean;
  edits: boolean;
  /** The cursor comes here. */
  come: () => void;
  link: () => void;
  pick: () => void;
  make: () => void;
  ignore: () => void;
  /** Of one that was left out: all that can be done with it. */
  takeBack: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const { proposal } = goods;
  const codes = [...new Set([goods.code, goods.itemCode])].filter(Boolean);
  const key = (name: string) => at && <kbd>{name}</kbd>;
  return (
    <li
      className={at ? 'unknown-one at' : 'unknown-one'}
      aria-current={at}
      onFocus={come}
      onMouseDown={come}
      data-testid="unknown-one"
      data-id={goods.id}
    >
      <div className="grow">
        <b className="break">{goods.name}</b>
        <p className="unknown-from">
          <ShopMark shop={goods.shop} />
          <span className="num break">{codes.join(' / ') || t('unknownGoods.noCode')}</span>
          <span className="quiet num">{t('unknownGoods.orders', { n: count(goods.orders) })}</span>
          {goods.order.number && (
            <Link to={`/orders/${goods.order.id}`} className="num">
              {t('unknownGoods.last')} {goods.order.number}
            </Link>
          )}
          <span className="quiet num">{moment(goods.at)}</span>
        </p>
        {takeBack ? null : proposal ? (
          <p className="unknown-proposal" data-testid="unknown-proposal">
            <span className="tag">{t(`unknownGoods.why.${proposal.why}`)}</span>
            <Link to={`/products/${proposal.id}`} className="break">
              {proposal.code} {proposal.name}
            </Link>
          </p>
        ) : (
          <p className="quiet small">{t('unknownGoods.noProposal')}</p>
        )}
      </div>
      {edits && takeBack && (
        <div className="product-buttons">
          <Button onClick={takeBack} data-testid="unknown-take-back">
            {t('unknownGoods.takeBack')} {key('Enter')}
          </Button>
        </div>
      )}
      {edits && !takeBack && (
        <div className="product-buttons">
          {proposal && (
            <Button
              type={at && sure(proposal) ? 'primary' : 'default'}
              onClick={link}
              data-testid="unknown-link"
            >
              {t('unknownGoods.link')} {sure(proposal) && key('Enter')}
            </Button>
          )}
          <Button onClick={pick} data-testid="unknown-pick">
            {t('unknownGoods.other')} {key('o')}
          </Button>
          <Button onClick={make} data-testid="unknown-make">
            {t('unknownGoods.make')} {key('n')}
          </Button>
          <Button type="text" onClick={ignore} data-testid="unknown-ignore">
            {t('unknownGoods.ignore')} {key('i')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Another product than the one that is proposed. */
function Pick({
  goods,
  close,
  done,
}: {
  goods: UnknownGoods;
  close: () => void;
  done: (line: { id: string; name: string }) => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [line, setLine] = useState<ProductLine | null>(null);
  const [problem, setProblem] = useState('');
  async function go() {
    const typed = code.trim();
    try {
      const found =
        line ??
        (await client.fetchQuery(suggestedAsked(typed))).items.find(
          (one) => one.code.toUpperCase() === typed.normalize('NFKC').toUpperCase(),
        );
      if (found) done(found);
      else setProblem(t('unknownGoods.pickNone'));
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    }
  }
  return (
    <Dialog
      title={t('unknownGoods.pickTitle', { name: goods.name })}
      ok={t('unknownGoods.link')}
      close={close}
      go={() => void go()}
      disabled={!code.trim()}
      testid="unknown-pick-yes"
    >
      <Field label={t('unknownGoods.pick')} error={problem || undefined} help={line?.name}>
        <PickProduct
          value={code}
          put={(typed) => {
            setCode(typed);
            setLine(null);
            setProblem('');
          }}
          choose={setLine}
          go={() => code.trim() && void go()}
          label={t('unknownGoods.pick')}
          testid="unknown-pick-code"
        />
      </Field>
    </Dialog>
  );
}

/** The goods as a new product. */
function Make({
  goods,
  close,
  done,
}: {
  goods: UnknownGoods;
  close: () => void;
  done: (name: string) => void;
}) {
  const { t } = useTranslation();
  const [code, setCode] = useState(goods.code || goods.itemCode);
  const [name, setName] = useState(goods.name);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [busy, setBusy] = useState(false);
  async function go() {
    setBusy(true);
    setProblem(null);
    try {
      const { product } = await makeOfUnknown(goods.id, { code: code.trim(), name: name.trim() });
      done(product.name);
    } catch (e) {
      setProblem(e instanceof ProblemError ? e : new ProblemError({ type: '', title: String(e), status: 0 }));
      setBusy(false);
    }
  }
  return (
    <Dialog
      title={t('unknownGoods.makeTitle', { name: goods.name })}
      ok={t('product.make')}
      close={close}
      go={() => void go()}
      disabled={busy || !code.trim() || !name.trim()}
      testid="unknown-make-yes"
    >
      <div className="stack">
        <Field label={t('product.code')} required error={problem?.at('code')}>
          <Input
            value={code}
            maxLength={80}
            onChange={(e) => setCode(e.target.value)}
            data-testid="unknown-make-code"
          />
        </Field>
        <Field label={t('product.name')} required error={problem?.at('name')}>
          <Input
            value={name}
            maxLength={400}
            onChange={(e) => setName(e.target.value)}
            data-testid="unknown-make-name"
          />
        </Field>
        {problem && !problem.at('code') && !problem.at('name') && (
          <p className="trouble" role="alert">
            {problem.message}
          </p>
        )}
      </div>
    </Dialog>
  );
}
