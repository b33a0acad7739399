// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { api, body } from '../../api/client';
import { count } from '../../kit/format';
import { deskOrder } from '../../kit/marks';
import { useDesks, useMenu } from '../../kit/session';
import { complain } from '../../kit/toasts';
import './words';
import './orders.css';

/** The desks with what lies on them, and the searches that were saved. */
export default function Rail() {
  return (
    <>
      <Desks />
      <Searches />
    </>
  );
}

function Desks() {
  const { t } = useTranslation();
  const { data } = useDesks();
  const location = useLocation();
  const here = location.pathname === '/orders' ? new URLSearchParams(location.search) : null;
  const only = here?.getAll('desk') ?? [];
  return (
    <>
      <h2>{t('frame.desks')}</h2>
      {deskOrder.map((desk) => {
        const found = data?.desks.find((d) => d.desk === desk);
        if (data && !found) return null;
        const at = only.length === 1 && only[0] === desk;
        return (
          <Link
            key={desk}
            to={`/orders?desk=${desk}`}
            className={at ? 'rail-item active' : 'rail-item'}
            aria-current={at ? 'page' : undefined}
            data-testid={`desk-${desk}`}
            data-count={found?.count ?? ''}
          >
            <i className={`dot desk-${desk}`} aria-hidden />
            <span>{t(`desk.${desk}`)}</span>
            <b className={found?.count ? 'num' : 'num none'}>{found ? count(found.count) : ''}</b>
          </Link>
        );
      })}
      <Link
        to="/orders"
        className={here && only.length === 0 && !location.search ? 'rail-item active' : 'rail-item'}
        data-testid="desk-ALL"
      >
        <i className="dot" aria-hidden />
        <span>{t('frame.all')}</span>
      </Link>
    </>
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
  const remove = (name: string) =>
    void api
      .DELETE('/searches/{name}', { params: { path: { name } } })
      .then(() => client.invalidateQueries({ queryKey: ['searches'] }))
      .catch(complain);
  return (
    <>
      <h2>{t('frame.searches')}</h2>
      {data.map((s) => {
        const query = s.query.replace(/^\?/, '');
        const at = location.pathname === '/orders' && location.search.replace(/^\?/, '') === query;
        return (
          <div key={s.name} className={at ? 'rail-item active' : 'rail-item'}>
            <Link to={`/orders?${query}`} data-testid={`search-${s.name}`}>
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
    </>
  );
}
