// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { moment } from '../../kit/format';
import { Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { complain } from '../../kit/toasts';
import { browserOf } from './browser';
import './words';
import './web.css';

/** Where one is signed in. */
export default function SessionsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => body(api.GET('/sessions')) });
  const done = () => client.invalidateQueries({ queryKey: ['sessions'] });
  const end = (id: string) =>
    void api
      .DELETE('/sessions/{id}', { params: { path: { id } } })
      .catch(complain)
      .finally(done);
  const endOthers = () => void api.DELETE('/sessions').catch(complain).finally(done);
  return (
    <Page
      title={t('place.sessions')}
      about={<span className="quiet">{t('sessions.about')}</span>}
      testid="sessions"
      actions={
        <Button disabled={(sessions.data?.length ?? 0) < 2} onClick={endOthers} data-testid="sessions-others">
          {t('sessions.others')}
        </Button>
      }
    >
      {sessions.isPending && <Skeleton />}
      {sessions.error && <Trouble error={sessions.error} retry={() => void sessions.refetch()} />}
      {sessions.data && (
        <Card flush>
          <table className="grid middle">
            <thead>
              <tr>
                <th>{t('sessions.opened')}</th>
                <th>{t('sessions.seen')}</th>
                <th>{t('sessions.address')}</th>
                <th className="wide">{t('sessions.browser')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {sessions.data.map((one) => (
                <tr key={one.id} data-testid="session-row" data-here={one.current}>
                  <td className="num nowrap">{moment(one.opened)}</td>
                  <td className="num nowrap">{moment(one.seen)}</td>
                  <td className="nowrap">{one.address || t('sessions.unknown')}</td>
                  <td title={one.browser}>{browserOf(one.browser) || t('sessions.unknown')}</td>
                  <td className="right nowrap">
                    {one.current ? (
                      <b>{t('sessions.here')}</b>
                    ) : (
                      <Button
                        size="small"
                        type="text"
                        danger
                        onClick={() => end(one.id)}
                        data-testid="session-end"
                      >
                        {t('sessions.end')}
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
