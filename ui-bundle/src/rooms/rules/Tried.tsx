// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import { Empty, ShopMark, Skeleton, Trouble } from '../../kit/marks';
import { Card } from '../../kit/Page';
import { useMay } from '../../kit/session';
import { useSettled } from './useSettled';
import './words';
import './rules.css';

const limit = 20;

/** The newest orders, and whether a condition holds of each; nothing of it is kept while it is not filled in. */
export function Tried({ condition }: { condition: string | undefined }) {
  const { t } = useTranslation();
  const sees = useMay()('orders.see');
  const settled = useSettled(condition, 350);
  const tried = useQuery({
    queryKey: ['rules', 'try', settled],
    queryFn: () => body(api.POST('/rules/try', { body: { condition: settled ?? '', limit } })),
    enabled: settled !== undefined && sees,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (!sees) return <p className="quiet">{t('rules.cannotTry')}</p>;
  const holding = tried.data?.filter((o) => o.holds).length ?? 0;
  const late = condition === undefined || settled !== condition || tried.isPlaceholderData;
  return (
    <Card
      title={t('rules.tried', { n: limit })}
      extra={
        tried.data && (
          <span role="status" className="num" data-testid="tried-count">
            {t('rules.triedCount', { n: holding, all: tried.data.length })}
          </span>
        )
      }
      testid="tried"
    >
      {condition === undefined && <p className="quiet">{t('rules.unfinished')}</p>}
      {tried.isLoading && <Skeleton />}
      {tried.error && <Trouble error={tried.error} retry={() => void tried.refetch()} />}
      {tried.data?.length === 0 && <Empty title={t('rules.noOrders')} />}
      {tried.data && (
        <ul className="tried" data-late={late}>
          {tried.data.map((o) => (
            <li key={o.order} data-testid="tried-order" data-holds={o.holds}>
              <span className={o.holds ? 'good' : 'quiet'}>
                {t(o.holds ? 'rules.holds' : 'rules.holdsNot')}
              </span>
              <Link to={`/orders/${o.order}`} target="_blank" className="num">
                {o.number}
              </Link>
              <ShopMark shop={o.shop} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
