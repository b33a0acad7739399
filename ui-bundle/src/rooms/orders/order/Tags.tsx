// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, seen } from '../../../api/client';
import { useMenu } from '../../../kit/session';
import type { OrderView } from '../../../api/types';
import { Card } from '../../../kit/Page';
import { complain } from '../../../kit/toasts';
import { refresh } from '../../../kit/actions';
import './words';

/** Where the house lacks the function, tags that there are can be read. */
export default function Tags({ view: { order } }: { view: OrderView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const writes = useMenu()('order-tags');
  if (!writes && order.tags.length === 0) return null;
  const save = (tags: string[]) =>
    void api
      .PUT('/orders/{id}/tags', {
        params: { path: { id: order.id }, header: seen(order.revision) },
        body: tags,
      })
      .catch(complain)
      .finally(() => refresh(client));
  return (
    <Card title={t('order.tags')} testid="tags">
      <Select
        mode="tags"
        style={{ width: '100%' }}
        value={order.tags}
        disabled={!writes}
        onChange={save}
        placeholder={t('order.writeTag')}
        aria-label={t('order.tags')}
        open={false}
        suffixIcon={null}
      />
    </Card>
  );
}
