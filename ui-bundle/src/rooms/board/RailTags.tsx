// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import Tag from 'lucide-react/icons/tag';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { api, body } from '../../api/client';
import { Fold } from '../../kit/Fold';
import { count } from '../../kit/format';
import { dailyDesks } from '../../kit/marks';
import { useTags } from '../../kit/tags';
import { TagChip } from '../../kit/TagChip';
import './words';

const address = (tag: string) =>
  `/orders?${new URLSearchParams([['tag', tag], ...dailyDesks.map((d) => ['desk', d])]).toString()}`;

/** The tags that the shop wants to see here, each with how many open orders have it. */
export default function RailTags() {
  const { t } = useTranslation();
  const location = useLocation();
  const shown = useTags().filter((tag) => tag.shown.includes('RAIL'));
  if (shown.length === 0) return null;
  const at = location.pathname === '/orders' ? new URLSearchParams(location.search).getAll('tag') : [];
  return (
    <Fold title={t('tags.rail')} icon={Tag} at={shown.some((s) => at.includes(s.name))} testid="rail-tags">
      {shown.map((tag) => (
        <Line key={tag.id} name={tag.name} here={at.length === 1 && at[0] === tag.name} />
      ))}
    </Fold>
  );
}

function Line({ name, here }: { name: string; here: boolean }) {
  const { data } = useQuery({
    queryKey: ['orders', 'tag', name],
    queryFn: () => body(api.GET('/orders/count', { params: { query: { tag: [name], desk: dailyDesks } } })),
    staleTime: 30_000,
  });
  return (
    <Link
      to={address(name)}
      className={here ? 'rail-item active' : 'rail-item'}
      title={name}
      aria-current={here ? 'page' : undefined}
      data-testid={`rail-tag-${name}`}
    >
      <TagChip name={name} />
      <b className="num">{data ? count(data.orders) + (data.more ? '+' : '') : ''}</b>
    </Link>
  );
}
