// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, base, body } from '../../api/client';
import type { Pushed } from '../../api/types';
import { count, date, moment } from '../../kit/format';
import { Card } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import './words';

/** Pushes of a connection, as the house counts them. */
const usePushes = (id: string) =>
  useQuery({
    queryKey: ['connection', id, 'pushes'],
    queryFn: () => body(api.GET('/connections/{id}/pushes', { params: { path: { id } } })),
    refetchInterval: 30_000,
  }).data;

/** Where the far side pushes to, for its own settings, and what has come. */
export function Pushes({ id }: { id: string }) {
  const { t } = useTranslation();
  const data = usePushes(id);
  if (!data) return null;
  const url = location.origin + data.path;
  const copy = () =>
    navigator.clipboard
      .writeText(url)
      .then(() => toast({ kind: 'good', text: t('connections.pushCopied') }))
      .catch(complain);
  return (
    <Card title={t('connections.pushes')} testid="connection-pushes">
      <p className="quiet small">{t('connections.pushesWhy')}</p>
      <p className="row-line">
        <Input
          readOnly
          value={url}
          aria-label={t('connections.pushes')}
          onFocus={(e) => e.target.select()}
          data-testid="push-url"
        />
        <Button onClick={() => void copy()} data-testid="push-copy">
          {t('connections.pushCopy')}
        </Button>
      </p>
      <Come data={data} />
    </Card>
  );
}

/** What was found in the far side's queue, or why it cannot be looked into. */
export function PushQueue({ id }: { id: string }) {
  const { t } = useTranslation();
  const data = usePushes(id);
  if (!data) return null;
  return (
    <Card title={t('connections.queue')} testid="connection-queue">
      <p className="quiet small">{t('connections.queueWhy')}</p>
      {data.trouble && (
        <p className="wish soon" data-testid="queue-trouble">
          △ {data.trouble}
        </p>
      )}
      <Come data={data} />
    </Card>
  );
}

function Come({ data }: { data: Pushed }) {
  const { t } = useTranslation();
  return (
    <p className="small">
      {data.last ? (
        <>
          {t('connections.pushLast')} <span className="num">{moment(data.last)}</span>{' '}
        </>
      ) : (
        t('connections.pushNone') + ' '
      )}
      {t('connections.pushCount', { n: count(data.genuine) })}
      {data.refused > 0 && (
        <b className="wish soon"> △ {t('connections.pushRefused', { n: count(data.refused) })}</b>
      )}
    </p>
  );
}

/** How complete each day is: what came, what was new, what became an order. */
export function Days({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ['connection', id, 'days'],
    queryFn: () => body(api.GET('/connections/{id}/days', { params: { path: { id } } })),
  });
  if (!data?.length) return null;
  return (
    <Card title={t('connections.days')} flush testid="connection-days">
      <table className="grid">
        <thead>
          <tr>
            <th className="wide">{t('connections.day')}</th>
            <th className="right">{t('connections.received')}</th>
            <th className="right">{t('connections.changed')}</th>
            <th className="right">{t('connections.done')}</th>
          </tr>
        </thead>
        <tbody>
          {data.slice(0, 14).map((d) => (
            <tr key={d.day}>
              <td>{date(d.day, i18n.language)}</td>
              <td className="right num">{count(d.received)}</td>
              <td className="right num">{count(d.changed)}</td>
              <td className={d.done < d.changed ? 'right num wish soon' : 'right num'}>
                {d.done < d.changed && '△ '}
                {count(d.done)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

/** What came in and could not be read, with the very bytes for whoever looks into it. */
export function Unread({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['connection', id, 'unread'],
    queryFn: () => body(api.GET('/connections/{id}/unread', { params: { path: { id } } })),
  });
  if (!data?.length) return null;
  return (
    <Card title={t('connections.unread')} flush testid="connection-unread">
      <p className="quiet small">{t('connections.unreadWhy')}</p>
      <table className="grid">
        <thead>
          <tr>
            <th>{t('connections.unreadLast')}</th>
            <th className="right">{t('connections.unreadTimes')}</th>
            <th className="wide">{t('outbox.message')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {data.map((a) => (
            <tr key={a.seq} data-testid="unread-row" data-seq={a.seq}>
              <td className="num nowrap">{moment(a.last)}</td>
              <td className="right num">{count(a.times)}</td>
              <td>{a.why}</td>
              <td className="right nowrap">
                <a
                  href={`${base}/connections/${encodeURIComponent(id)}/unread/${a.seq}`}
                  download
                  data-testid="unread-file"
                >
                  {t('connections.unreadFile', { n: count(a.size) })}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
