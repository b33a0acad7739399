// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { api, body } from '../../api/client';
import { ordersAt } from '../../kit/figure';
import { count } from '../../kit/format';
import { useSession } from '../../kit/session';
import { atWork } from './filter';
import { useStaff } from './useStaff';
import './words';
import './orders.css';

/** The orders at work that whoever is signed in looks after: a line of the rail as long as there are any. */
export function Mine() {
  const { t } = useTranslation();
  const me = useSession().data?.user ?? '';
  const query = { assignee: [me], desk: [...atWork] };
  const { data } = useQuery({
    queryKey: ['orders', 'count', query],
    queryFn: () => body(api.POST('/orders/search/count', { body: { query } })),
    enabled: useStaff().some((s) => s.login === me),
  });
  const { pathname, search } = useLocation();
  const to = ordersAt(query);
  const here = pathname + search === to;
  if (!data?.orders) return null;
  return (
    <Link
      to={to}
      className={here ? 'rail-item active' : 'rail-item'}
      title={t('frame.mine')}
      aria-current={here ? 'page' : undefined}
      data-testid="rail-mine"
      data-count={data.orders}
    >
      <i className="dot none" aria-hidden />
      <span>{t('frame.mine')}</span>
      <b className="num">{count(data.orders) + (data.more ? '+' : '')}</b>
    </Link>
  );
}
