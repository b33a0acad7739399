// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import type { OutboxEntry } from '../../api/types';
import { moment } from '../../kit/format';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { complain } from '../../kit/toasts';
import './words';

const views: Record<string, OutboxEntry['state'][]> = {
  stuck: ['REFUSED', 'UNKNOWN'],
  waiting: ['WAITING', 'RUNNING', 'PENDING'],
};

/** What has to leave the house and has not. */
export default function OutboxPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [view, setView] = useState('stuck');
  const list = useQuery({
    queryKey: ['outbox', view],
    queryFn: () => body(api.GET('/outbox', { params: { query: { state: views[view] ?? [] } } })),
    refetchInterval: 15_000,
  });
  const retry = (command: string) =>
    void api
      .POST('/outbox/retry', { body: { command } })
      .catch(complain)
      .finally(() => client.invalidateQueries({ queryKey: ['outbox'] }));
  return (
    <Page
      title={t('place.outbox')}
      testid="outbox"
      about={
        <Segmented
          value={view}
          onChange={setView}
          options={Object.keys(views).map((v) => ({ value: v, label: t(`outbox.${v}`) }))}
        />
      }
    >
      {list.isPending && <Skeleton />}
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {list.data?.length === 0 && <Empty title={t(`outbox.none.${view}`)} />}
      {list.data && list.data.length > 0 && (
        <Card flush>
          <table className="grid middle">
            <thead>
              <tr>
                <th>{t('outbox.queued')}</th>
                <th>{t('outbox.what')}</th>
                <th>{t('outbox.order')}</th>
                <th>{t('outbox.state')}</th>
                <th className="wide">{t('outbox.message')}</th>
                <th className="right">{t('outbox.tries')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {list.data.slice(0, 300).map((e) => (
                <tr key={e.command.id} data-testid="outbox-row" data-state={e.state}>
                  <td className="num nowrap">{moment(e.queuedAt)}</td>
                  <td className="nowrap">
                    {t(`command.${e.command.kind}`, { defaultValue: e.command.kind })}
                  </td>
                  <td className="num">
                    <Link to={`/orders/${e.command.order}`}>{e.command.order}</Link>
                  </td>
                  <td className={e.state === 'REFUSED' ? 'nowrap bad' : 'nowrap'}>
                    {t(`outboxState.${e.state}`)}
                  </td>
                  <td>{e.message}</td>
                  <td className="right num">{e.tries}</td>
                  <td className="right">
                    {e.state !== 'RUNNING' && (
                      <Button size="small" onClick={() => retry(e.command.id)}>
                        {t('common.retry')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </Page>
  );
}
