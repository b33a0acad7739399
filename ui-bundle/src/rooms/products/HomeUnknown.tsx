// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { count } from '../../kit/format';
import { Card } from '../../kit/Page';
import { factsAsked } from './asked';
import './words';

/** Goods of orders that are in no product yet, if there are any. */
export default function HomeUnknown() {
  const { t } = useTranslation();
  const { data } = useQuery(factsAsked);
  if (!data?.unknown) return null;
  return (
    <Card
      title={t('products.unknown')}
      extra={<Link to="/products/unknown">{t('products.homeGo')}</Link>}
      testid="home-products"
    >
      <p>{t('products.home', { n: count(data.unknown) })}</p>
    </Card>
  );
}
