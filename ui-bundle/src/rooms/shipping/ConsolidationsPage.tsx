// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, body } from '../../api/client';
import type { Candidate } from '../../api/types';
import { count, date, yen } from '../../kit/format';
import { useKeys } from '../../kit/keys';
import { DeskMark, Empty, ShopMark, Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { readOn } from '../../kit/pages';
import { ready, useDecide } from './decide';
import { useInWords } from '../../kit/inWords';
import './words';
import './shipping.css';

const idOf = (c: Candidate) => c.members.map((m) => m.order).join('-');

/** Orders of one buyer to one place: which go in one parcel is decided here, many at once. */
export default function ConsolidationsPage() {
  const { t } = useTranslation();
  const inWords = useInWords();
  const navigate = useNavigate();
  const decide = useDecide();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const [declined, setDeclined] = useState(false);
  const list = useInfiniteQuery({
    queryKey: ['consolidations', declined],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/consolidations', {
          params: { query: { limit: 50, declined, from: Number(pageParam) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: 15_000,
  });
  const groups = list.data?.pages.flatMap((p) => p.items) ?? [];
  const here = groups[Math.min(at, groups.length - 1)];
  const picked = groups.filter((g) => chosen.has(idOf(g)));
  const meant = picked.length > 0 ? picked : here ? [here] : [];
  const toggle = (g: Candidate | undefined) => {
    if (!g) return;
    const next = new Set(chosen);
    if (!next.delete(idOf(g))) next.add(idOf(g));
    setChosen(next);
  };
  const all = () => setChosen(picked.length === groups.length ? new Set() : new Set(groups.map(idOf)));
  const act = (together: boolean) => {
    setChosen(new Set());
    void decide(meant, together);
  };
  useKeys({
    j: () => setAt(Math.min(at + 1, groups.length - 1)),
    k: () => setAt(Math.max(Math.min(at, groups.length - 1) - 1, 0)),
    x: () => toggle(here),
    '*': all,
    a: () => act(true),
    d: () => act(false),
    enter: () => here && void navigate(`/orders/${here.members[0]?.order}`),
    escape: () => setChosen(new Set()),
  });
  const sentence = groups[0] && inWords(groups[0]);
  return (
    <Page
      title={t('place.consolidations')}
      testid="consolidations"
      about={<span className="quiet">{sentence ?? t('together.about')}</span>}
      actions={
        <>
          <Checkbox checked={declined} onChange={(e) => setDeclined(e.target.checked)}>
            {t('together.showDeclined')}
          </Checkbox>
          <Button onClick={() => act(false)} disabled={meant.length === 0} data-testid="together-no">
            {t('together.no', { n: count(meant.length) })} <kbd>d</kbd>
          </Button>
          <Button
            type="primary"
            onClick={() => act(true)}
            disabled={!meant.some((g) => ready(g).length > 1)}
            data-testid="together-yes"
          >
            {t('together.yes', { n: count(meant.length) })} <kbd>a</kbd>
          </Button>
        </>
      }
    >
      {list.isPending && <Skeleton />}
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {list.data && groups.length === 0 && <Empty title={t('together.none')} hint={t('together.noneHint')} />}
      {groups.length > 0 && (
        <Card flush>
          <table className="grid middle">
            <thead>
              <tr>
                <th>
                  <input
                    type="checkbox"
                    aria-label={t('together.all')}
                    checked={picked.length === groups.length}
                    onChange={all}
                  />
                </th>
                <th>{t('together.to')}</th>
                <th>{t('outbox.order')}</th>
                <th>{t('together.desk')}</th>
                <th className="wide">{t('together.what')}</th>
                <th>{t('order.shipDate')}</th>
                <th className="right">{t('together.postage')}</th>
                <th className="right">{t('together.tooMuch')}</th>
              </tr>
            </thead>
            {groups.map((g, i) => (
              <Group
                key={idOf(g)}
                group={g}
                here={g === here}
                chosen={chosen.has(idOf(g))}
                toggle={() => {
                  setAt(i);
                  toggle(g);
                }}
              />
            ))}
          </table>
        </Card>
      )}
      {list.hasNextPage && (
        <Button onClick={() => void readOn(list)} loading={list.isFetchingNextPage}>
          {t('together.more')}
        </Button>
      )}
    </Page>
  );
}

function Group({
  group: g,
  here,
  chosen,
  toggle,
}: {
  group: Candidate;
  here: boolean;
  chosen: boolean;
  toggle: () => void;
}) {
  const { t, i18n } = useTranslation();
  return (
    <tbody
      className={here ? 'group here' : 'group'}
      data-testid="candidate"
      data-id={idOf(g)}
      aria-current={here}
    >
      {g.members.map((m, i) => (
        <tr key={m.order}>
          {i === 0 && (
            <>
              <td rowSpan={g.members.length}>
                <input
                  type="checkbox"
                  aria-label={t('together.choose', { name: g.buyer })}
                  checked={chosen}
                  onChange={toggle}
                />
              </td>
              <td rowSpan={g.members.length} className="together-to">
                <b>{g.recipient}</b>
                {g.buyer !== g.recipient && (
                  <span className="quiet"> {t('together.by', { name: g.buyer })}</span>
                )}
                <div className="small quiet">{g.address}</div>
                {g.temperature !== 'AMBIENT' && <b className="cold">{t(`temperature.${g.temperature}`)}</b>}
                {g.declined && <span className="quiet">{t('together.wasDeclined')}</span>}
              </td>
            </>
          )}
          <td className="nowrap">
            <ShopMark shop={m.shop} />{' '}
            <Link className="num" to={`/orders/${m.order}`}>
              {m.number}
            </Link>
          </td>
          <td className="nowrap">
            <DeskMark desk={m.desk} />
          </td>
          <td>
            {m.item} <span className="quiet num">{t('together.pieces', { n: m.pieces })}</span>
            {m.cod && <b> {t('order.cod')}</b>}
          </td>
          <td className="num nowrap">{m.shipDate ? date(m.shipDate, i18n.language) : '—'}</td>
          <td className="right num">{yen(m.postage)}</td>
          {i === 0 && (
            <td rowSpan={g.members.length} className="right num">
              <b>{yen(g.tooMuch)}</b>
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}
