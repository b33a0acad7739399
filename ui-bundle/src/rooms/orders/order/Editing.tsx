// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../../api/client';
import { useFormOpen } from '../../../kit/openForms';
import { moment } from '../../../kit/format';
import './words';
import '../orders.css';

/** How often it is said and asked; the house takes nobody's word for longer than half a minute. In milliseconds. */
const pace = 5_000;

/** Says to colleagues that a form of the order is open here, and here who else has one. */
export function Editing({ order }: { order: number }) {
  const { t } = useTranslation();
  const open = useFormOpen(order);
  const params = { path: { id: order } };
  const { data } = useQuery({
    queryKey: ['editing', order, open],
    queryFn: () =>
      body(open ? api.PUT('/orders/{id}/editing', { params }) : api.GET('/orders/{id}/editing', { params })),
    refetchInterval: pace,
    refetchIntervalInBackground: open,
    gcTime: 0,
    retry: false,
  });
  useEffect(() => {
    if (!open) return undefined;
    // where this cannot be said, the house forgets it by itself
    return () =>
      void api.DELETE('/orders/{id}/editing', { params: { path: { id: order } } }).catch(() => undefined);
  }, [open, order]);
  if (!data?.length) return null;
  return (
    <p className="held" role="status" data-testid="order-editing">
      {data.map((one) => (
        <span key={one.login}>
          {t('order.editing', { name: one.name })} <span className="num quiet">{moment(one.since)}</span>{' '}
        </span>
      ))}
    </p>
  );
}
