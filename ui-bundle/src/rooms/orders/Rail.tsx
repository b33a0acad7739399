// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import Archive from 'lucide-react/icons/archive';
import Bookmark from 'lucide-react/icons/bookmark';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { api, body } from '../../api/client';
import type { Desk } from '../../api/types';
import { Fold } from '../../kit/Fold';
import { count } from '../../kit/format';
import { dailyDesks, deskOrder } from '../../kit/marks';
import { useDesks, useMenu } from '../../kit/session';
import { toShow } from '../../kit/sought';
import { complain } from '../../kit/toasts';
import { Mine } from './Mine';
import './words';
import './orders.css';

/** The desks with what lies on them, and the searches that were saved. */
export default function Rail() {
  return (
    <>
      <Desks />
      <Mine />
      <Searches />
    </>
  );
}

const boxesShown = 6;

function Desks() {
  const { t } = useTranslation();
  const { data } = useDesks();
  const location = useLocation();
  const here = location.pathname === '/orders' ? new URLSearchParams(location.search) : null;
  const only = here?.getAll('desk') ?? [];
  const isAt = (desk: string) => only.length === 1 && only[0] === desk;
  const all = here !== null && only.length === 0 && !location.search;
  const line = (desk: Desk) => {
    const found = data?.desks.find((d) => d.desk === desk);
    if (data && !found) return null;
    return (
      <Link
        key={desk}
        to={`/orders?desk=${desk}`}
        className={isAt(desk) ? 'rail-item active' : 'rail-item'}
        title={t(`desk.${desk}`)}
        aria-current={isAt(desk) ? 'page' : undefined}
        data-testid={`desk-${desk}`}
        data-count={found?.count ?? ''}
      >
        <i className={`dot desk-${desk}`} aria-hidden />
        <span>{t(`desk.${desk}`)}</span>
        <b className={found?.count ? 'num' : 'num none'}>{found ? count(found.count) : ''}</b>
      </Link>
    );
  };
  const boxes = isAt('HOLD') ? (data?.boxes.filter((b) => b.count > 0) ?? []) : [];
  const others = deskOrder.filter((d) => !dailyDesks.includes(d));
  return (
    <>
      <h2>{t('frame.desks')}</h2>
      {dailyDesks.map((desk) => (
        <Fragment key={desk}>
          {line(desk)}
          {desk === 'HOLD' && boxes.length > 0 && <Boxes boxes={boxes} />}
        </Fragment>
      ))}
      <Fold title={t('frame.others')} icon={Archive} at={all || others.some(isAt)} testid="rail-desks">
        {others.map(line)}
        <Link
          to="/orders"
          className={all ? 'rail-item active' : 'rail-item'}
          title={t('frame.all')}
          data-testid="desk-ALL"
        >
          <i className="dot" aria-hidden />
          <span>{t('frame.all')}</span>
        </Link>
      </Fold>
    </>
  );
}

/** The boxes that hold something, the fullest first, under the desk they belong to. */
function Boxes({ boxes }: { boxes: { box: number; name: string; count: number }[] }) {
  const { t } = useTranslation();
  const [every, setEvery] = useState(false);
  const sorted = [...boxes].sort((a, b) => b.count - a.count);
  const shown = every ? sorted : sorted.slice(0, boxesShown);
  return (
    <div className="folded">
      {shown.map((b) => (
        <Link
          key={b.box}
          to={`/orders?desk=HOLD&box=${b.box}`}
          className="rail-item"
          title={b.name}
          data-testid={`box-${b.box}`}
        >
          <span>{b.name}</span>
          <b className="num">{count(b.count)}</b>
        </Link>
      ))}
      {shown.length < sorted.length && (
        <button className="rail-item" onClick={() => setEvery(true)} data-testid="rail-boxes">
          <span>{t('frame.allBoxes')}</span>
        </button>
      )}
    </div>
  );
}

function Searches() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const location = useLocation();
  const saves = useMenu()('saved-search-panel');
  const { data } = useQuery({
    queryKey: ['searches'],
    queryFn: () => body(api.GET('/searches')),
    staleTime: 300_000,
    enabled: saves,
  });
  if (!saves || !data?.length) return null;
  const bare = (query: string) => toShow(query.replace(/^\?/, ''));
  const isAt = ({ query }: { query: string }) =>
    location.pathname === '/orders' && bare(location.search) === bare(query);
  const remove = (name: string) =>
    void api
      .DELETE('/searches/{name}', { params: { path: { name } } })
      .then(() => client.invalidateQueries({ queryKey: ['searches'] }))
      .catch(complain);
  return (
    <Fold title={t('frame.searches')} icon={Bookmark} at={data.some(isAt)} testid="rail-searches">
      {data.map((s) => {
        return (
          <div key={s.name} className={isAt(s) ? 'rail-item active' : 'rail-item'}>
            <Link to={`/orders?${bare(s.query)}`} data-testid={`search-${s.name}`}>
              <i className="dot none" aria-hidden />
              <span>{s.name}</span>
            </Link>
            <button
              className="plain"
              aria-label={t('frame.forget', { name: s.name })}
              onClick={() => remove(s.name)}
            >
              ×
            </button>
          </div>
        );
      })}
    </Fold>
  );
}
