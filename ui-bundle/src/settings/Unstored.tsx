// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import { count, moment } from '../kit/format';
import { Card } from '../kit/Page';
import { complain, toast } from '../kit/toasts';

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
    <Card title={t('connections.unstored')} flush testid="connection-unstored">
      <p className="quiet small">{t('connections.unstoredWhy')}</p>
      <p className="row-line">
        <Button loading={again.isPending} onClick={() => again.mutate([])} data-testid="unstored-all">
          {t('connections.unstoredAll')}
        </Button>
      </p>
      <table className="grid">
        <thead>
          <tr>
            <th>{t('connections.unstoredNumber')}</th>
            <th>{t('connections.unstoredLast')}</th>
            <th className="right">{t('connections.unreadTimes')}</th>
            <th className="wide">{t('connections.unstoredReason')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {data.map((u) => (
            <tr key={u.seq} data-testid="unstored-row" data-number={u.number}>
              <td className="num nowrap">{u.number}</td>
              <td className="num nowrap">{moment(u.last)}</td>
              <td className="right num">{count(u.times)}</td>
              <td>
                {t(`connections.unstoredFault.${u.fault}`)}
                <span className="quiet small"> {u.detail}</span>
              </td>
              <td className="right nowrap">
                <Button
                  size="small"
                  disabled={again.isPending}
                  onClick={() => again.mutate([u.number])}
                  data-testid="unstored-again"
                >
                  {t('connections.unstoredAgain')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
