// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { count, moment } from '../../kit/format';
import { Card } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import './words';
import './conductor.css';

/** Orders that came in and were set aside because they cannot be stored: why, and another try. */
export function Unstored({ id }: { id: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { data } = useQuery({
    queryKey: ['connection', id, 'unstored'],
    queryFn: () => body(api.GET('/connections/{id}/unstored', { params: { path: { id } } })),
    refetchInterval: 30_000,
  });
  const again = useMutation({
    mutationFn: (numbers: string[]) =>
      body(api.POST('/connections/{id}/unstored/again', { params: { path: { id } }, body: { numbers } })),
    onSuccess: ({ stored, left }) => {
      if (stored > 0) toast({ kind: 'good', text: t('connections.unstoredIn', { n: count(stored) }) });
      if (left > 0) toast({ kind: 'bad', text: t('connections.unstoredLeft', { n: count(left) }) });
    },
    onError: complain,
    onSettled: () => cache.invalidateQueries({ queryKey: ['connection', id] }),
  });
  if (!data?.length) return null;
  return (
    <Card title={t('connections.unstored')} testid="connection-unstored">
      <p className="quiet small">{t('connections.unstoredWhy')}</p>
      <p className="row-line">
        <Button loading={again.isPending} onClick={() => again.mutate([])} data-testid="unstored-all">
          {t('connections.unstoredAll')}
        </Button>
      </p>
      <ul className="unstored-list">
        {data.map((u) => (
          <li key={u.seq} data-testid="unstored-row" data-number={u.number}>
            <p className="row-line">
              <b className="num grow">{u.number}</b>
              <Button
                size="small"
                disabled={again.isPending}
                onClick={() => again.mutate([u.number])}
                data-testid="unstored-again"
              >
                {t('connections.unstoredAgain')}
              </Button>
            </p>
            <p>
              {t(`connections.unstoredFault.${u.fault}`)} <span className="quiet small">{u.detail}</span>
            </p>
            <p className="quiet small">
              {t('connections.unstoredLast')} <span className="num">{moment(u.last)}</span> ・{' '}
              {t('connections.unreadTimes')} <span className="num">{count(u.times)}</span>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
