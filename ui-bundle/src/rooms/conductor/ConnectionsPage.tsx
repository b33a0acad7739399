// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, body } from '../../api/client';
import type { Connection, ConnectorType } from '../../api/types';
import { daysAway, moment } from '../../kit/format';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import '../../kit/words/connections';
import { Menu } from '../../kit/Menu';
import './words';
import './conductor.css';

const kinds = ['MALL', 'CARRIER', 'PAYMENT', 'WAREHOUSE', 'CRM', 'SERVICE'] as const;

export function useConnectorTypes() {
  return useQuery({
    queryKey: ['connector-types'],
    queryFn: () => body(api.GET('/connector-types')),
    staleTime: 60_000,
  });
}

/** The accounts at far sides, and how each of them is. */
export default function ConnectionsPage() {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['connections'],
    queryFn: () => body(api.GET('/connections')),
    refetchInterval: 30_000,
  });
  const { data: types } = useConnectorTypes();
  const kindOf = (c: Connection) => types?.find((x) => x.id === c.id.split('~')[0])?.kind ?? 'MALL';
  return (
    <Page
      title={t('place.connections')}
      about={<span className="quiet">{t('connections.about')}</span>}
      actions={<AddConnection types={types ?? []} />}
      testid="connections"
    >
      {list.isPending && <Skeleton />}
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {list.data?.length === 0 && <Empty title={t('connections.none')} hint={t('connections.noneHint')} />}
      {kinds.map((kind) => {
        const of = list.data?.filter((c) => kindOf(c) === kind) ?? [];
        return of.length === 0 ? null : (
          <Card key={kind} title={t(`connectorKind.${kind}`)} flush>
            <table className="grid connections-table">
              <tbody>
                {of.map((c) => (
                  <Line key={c.id} connection={c} type={types?.find((x) => x.id === c.id.split('~')[0])} />
                ))}
              </tbody>
            </table>
          </Card>
        );
      })}
    </Page>
  );
}

function Line({ connection: c, type }: { connection: Connection; type: ConnectorType | undefined }) {
  const { t } = useTranslation();
  const [id = '', name = ''] = c.id.split('~');
  const left = c.credentialEnds ? daysAway(c.credentialEnds) : null;
  return (
    <tr data-testid="connection-row" data-id={c.id} data-state={c.state}>
      <td className="nowrap">
        <span className={`state state-${c.state}`}>{t(`connectionState.${c.state}`)}</span>
      </td>
      <th>
        <Link to={`/settings/connections/${encodeURIComponent(c.id)}`}>
          {type?.name ?? t(`mallName.${id}`, { defaultValue: id })} <b>{name}</b>
        </Link>
      </th>
      <td className="wide">{c.words !== t(`connectionState.${c.state}`) && c.words}</td>
      <td className="nowrap quiet">
        {c.lastRead && (
          <>
            {t('connections.lastRead')} <span className="num">{moment(c.lastRead)}</span>
          </>
        )}
      </td>
      <td className="nowrap right">
        {left !== null && (
          <span className={left <= 14 ? 'wish past' : 'quiet'}>
            {left <= 14 && '! '}
            {t('connections.credential', { n: left })}
          </span>
        )}
      </td>
    </tr>
  );
}

function AddConnection({ types }: { types: ConnectorType[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const installed = types.filter((x) => x.installed);
  return (
    <Menu
      disabled={installed.length === 0}
      items={installed.map((x) => ({
        key: x.id,
        label: <span data-testid={`add-${x.id}`}>{x.name}</span>,
        onClick: () => void navigate(`/settings/connections/${encodeURIComponent(x.id + '~')}`),
      }))}
    >
      <Button type="primary" data-testid="connection-add">
        {t('connections.add')}
      </Button>
    </Menu>
  );
}
