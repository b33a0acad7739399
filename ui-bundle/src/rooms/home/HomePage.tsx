// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import type { Desk, Desks } from '../../api/types';
import { due } from '../../kit/due';
import { useDesks, useSession } from '../../kit/session';
import { count, date, today } from '../../kit/format';
import { deskOrder, Skeleton, Trouble, useCause } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { Spot } from '../../kit/Spot';
import { shopName } from '../../kit/shopName';
import './words';
import './home.css';

/** 8:55: how many on which desk, of which shop, what holds them, what must leave today, what is broken. */
export default function HomePage() {
  const { t, i18n } = useTranslation();
  const { data: session } = useSession();
  const desks = useDesks();
  return (
    <Page
      title={t('home.title')}
      about={
        <span className="quiet">
          {date(today(), i18n.language)} {t('home.hello', { name: session?.name ?? '' })}
        </span>
      }
      testid="home"
    >
      {desks.isPending && <Skeleton lines={12} />}
      {desks.error && <Trouble error={desks.error} retry={() => void desks.refetch()} />}
      {desks.data && (
        <div className="home">
          <Today desks={desks.data} />
          <div className="home-columns">
            <div>
              <DeskTable desks={desks.data} />
              <Boxes desks={desks.data} />
            </div>
            <div>
              <Reasons />
              <Spot name="home" of={{}} />
            </div>
          </div>
        </div>
      )}
    </Page>
  );
}

function Today({ desks }: { desks: Desks }) {
  return (
    <div className="tiles">
      {due(desks.alarms).map(({ word, n, to }) => (
        <Tile key={word} word={word} n={n} to={to} hot={word === 'wishToday' && n > 0} />
      ))}
    </div>
  );
}

function Tile({ word, n, to, hot }: { word: string; n: number; to: string; hot: boolean }) {
  const { t } = useTranslation();
  return (
    <Link to={to} className={hot ? 'tile hot' : 'tile'} data-testid={`alarm-${word}`} data-count={n}>
      <span>
        {hot && <b aria-hidden>! </b>}
        {t(`alarm.${word}`)}
      </span>
      <b className="num">{count(n)}</b>
    </Link>
  );
}

function DeskTable({ desks }: { desks: Desks }) {
  const { t } = useTranslation();
  const shops = [...new Set(desks.shops.map((s) => s.shop))].sort();
  const at = (desk: Desk, shop: string) =>
    desks.shops.find((s) => s.desk === desk && s.shop === shop)?.count ?? 0;
  const link = (n: number, to: string) =>
    n === 0 ? <span className="none">0</span> : <Link to={to}>{count(n)}</Link>;
  return (
    <Card title={t('home.desks')} flush testid="home-desks">
      <table className="grid">
        <thead>
          <tr>
            <th>{t('home.desk')}</th>
            <th className="right">{t('home.total')}</th>
            {shops.map((s) => (
              <th key={s} className="right">
                {shopName(s, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deskOrder.map((desk) => {
            const found = desks.desks.find((d) => d.desk === desk);
            if (!found) return null;
            const n = found.count;
            return (
              <tr key={desk}>
                <th>
                  <i className={`dot desk-${desk}`} aria-hidden /> {t(`desk.${desk}`)}
                </th>
                <td className="right num total">{link(n, `/orders?desk=${desk}`)}</td>
                {shops.map((s) => (
                  <td key={s} className="right num">
                    {link(at(desk, s), `/orders?desk=${desk}&shop=${encodeURIComponent(s)}`)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}

function Reasons() {
  const { t } = useTranslation();
  const cause = useCause();
  const { data } = useQuery({
    queryKey: ['piles', { desk: ['NEW'] }],
    queryFn: () => body(api.GET('/orders/piles', { params: { query: { desk: ['NEW'] } } })),
  });
  const still = data?.filter((p) => p.code !== '') ?? [];
  const clear = data?.find((p) => p.code === '')?.orders ?? 0;
  const most = Math.max(1, ...still.map((p) => p.orders));
  return (
    <Card
      title={t('home.reasons')}
      extra={<Link to="/orders?desk=NEW&group=reason">{t('home.byReason')}</Link>}
      testid="home-reasons"
    >
      {still.map((p) => (
        <Link
          key={p.code}
          className="bar-line"
          to={`/orders?desk=NEW&finding=${encodeURIComponent(p.code)}&group=reason`}
        >
          <span className="bar-word">{cause(p)}</span>
          <span className="bar">
            <i style={{ width: `${(p.orders / most) * 100}%` }} />
          </span>
          <b className="num">{count(p.orders)}</b>
        </Link>
      ))}
      {data && still.length === 0 && <p className="quiet">{t('home.nothingHolds')}</p>}
      {clear > 0 && <p className="quiet small">{t('home.clear', { n: count(clear) })}</p>}
    </Card>
  );
}

function Boxes({ desks }: { desks: Desks }) {
  const { t } = useTranslation();
  const full = desks.boxes.filter((b) => b.count > 0);
  if (full.length === 0) return null;
  return (
    <Card title={t('home.boxes')} testid="home-boxes">
      <div className="box-links">
        {full.map((b) => (
          <Link key={b.box} to={`/orders?desk=HOLD&box=${b.box}`}>
            {b.name} <b className="num">{count(b.count)}</b>
          </Link>
        ))}
      </div>
    </Card>
  );
}
