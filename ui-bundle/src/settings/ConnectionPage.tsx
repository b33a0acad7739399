// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, base, body, ProblemError } from '../api/client';
import type { Connection, ConnectorField, ConnectorType, Pushed } from '../api/types';
import { count, date, moment } from '../kit/format';
import { Skeleton, Trouble } from '../kit/marks';
import { Card, Field, Page } from '../kit/Page';
import { complain, toast } from '../kit/toasts';
import { useConnectorTypes } from './ConnectionsPage';

/** One account at a far side, drawn from what its connector says of itself. */
export default function ConnectionPage() {
  const { t } = useTranslation();
  const id = useParams().id ?? '';
  const fresh = id.endsWith('~');
  const types = useConnectorTypes();
  const type = types.data?.find((x) => x.id === id.split('~')[0]);
  const one = useQuery({
    queryKey: ['connection', id],
    queryFn: () => body(api.GET('/connections/{id}', { params: { path: { id } } })),
    enabled: !fresh,
  });
  const connection = one.data;
  return (
    <Page
      title={`${type?.name ?? id.split('~')[0]} ${id.split('~')[1] ?? ''}`}
      about={<Link to="/settings/connections">← {t('place.connections')}</Link>}
      actions={connection && <Switches connection={connection} />}
      testid="connection"
    >
      {(types.isPending || (!fresh && one.isPending)) && <Skeleton />}
      {one.error && <Trouble error={one.error} retry={() => void one.refetch()} />}
      {connection && (
        <p className="connection-state" data-testid="connection-state" data-state={connection.state}>
          <span className={`state state-${connection.state}`}>
            {t(`connectionState.${connection.state}`)}
          </span>
          {connection.words !== t(`connectionState.${connection.state}`) && <b>{connection.words}</b>}
          {connection.lastRead && (
            <span className="quiet">
              {t('connections.lastRead')} <span className="num">{moment(connection.lastRead)}</span>
            </span>
          )}
          {connection.nextRead && (
            <span className="quiet">
              {t('connections.nextRead')} <span className="num">{moment(connection.nextRead)}</span>
            </span>
          )}
        </p>
      )}
      <div className="side-by-side">
        {type && (fresh || connection) && <Settings key={id} type={type} connection={connection} />}
        {connection && (
          <div>
            {type && <About type={type} />}
            {type?.ports.includes('PushVerifier') && <Pushes id={id} />}
            {type?.ports.includes('PushQueue') && <PushQueue id={id} />}
            <Days id={id} />
            <Unread id={id} />
          </div>
        )}
      </div>
    </Page>
  );
}

function About({ type }: { type: ConnectorType }) {
  const { t } = useTranslation();
  return (
    <Card title={t('connections.can')}>
      <p>{type.description}</p>
      <p className="abilities">
        {type.ports
          .filter((p) => p !== 'Connector')
          .map((p) => (
            <span className="tag" key={p}>
              {t(`port.${p}`, { defaultValue: p })}
            </span>
          ))}
      </p>
      <p className="quiet small">
        {type.bundle} {type.version}
      </p>
    </Card>
  );
}

function Switches({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [answer, setAnswer] = useState<{ ok: boolean; words: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const { id } = connection;
  const post = (verb: string) =>
    body(api.POST('/connections/{id}/{verb}', { params: { path: { id, verb } } })).finally(() => {
      void client.invalidateQueries({ queryKey: ['connection', id] });
      void client.invalidateQueries({ queryKey: ['connections'] });
    });
  async function test() {
    setBusy(true);
    setAnswer(null);
    try {
      setAnswer(await post('test'));
    } catch (e) {
      setAnswer({ ok: false, words: e instanceof Error ? e.message : String(e) });
    } finally {
      setBusy(false);
    }
  }
  const remove = () =>
    Modal.confirm({
      title: t('connections.removeTitle', { id }),
      content: t('connections.removeWhy'),
      okText: t('common.remove'),
      cancelText: t('common.cancel'),
      okButtonProps: { danger: true },
      onOk: async () => {
        await api.DELETE('/connections/{id}', { params: { path: { id } } });
        await client.invalidateQueries({ queryKey: ['connections'] });
        void navigate('/settings/connections');
      },
    });
  return (
    <>
      {answer && (
        <span
          className={answer.ok ? 'good' : 'bad'}
          role="status"
          data-testid="connection-answer"
          data-ok={answer.ok}
        >
          {answer.ok ? '✓ ' : '! '}
          {answer.words}
        </span>
      )}
      <Button disabled={busy} onClick={() => void test()} data-testid="connection-test">
        {t('connections.test')}
      </Button>
      {connection.nextRead && (
        <Button onClick={() => void post('wake').catch(complain)} data-testid="connection-wake">
          {t('connections.wake')}
        </Button>
      )}
      <label className="row-line">
        <Switch
          checked={connection.state !== 'OFF'}
          onChange={(on) => void post(on ? 'enable' : 'disable').catch(complain)}
          data-testid="connection-switch"
        />
        {t(connection.state === 'OFF' ? 'connections.off' : 'connections.on')}
      </label>
      <Button type="text" danger onClick={remove} data-testid="connection-remove">
        {t('common.remove')}
      </Button>
    </>
  );
}

function Settings({ type, connection }: { type: ConnectorType; connection: Connection | undefined }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [values, setValues] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const valueOf = (f: ConnectorField) =>
    values[f.id] ?? connection?.settings[f.id] ?? (connection ? '' : (f.default ?? ''));
  const goodName = /^[a-z0-9-]{1,30}$/.test(name);
  async function save(event: FormEvent) {
    event.preventDefault();
    setProblem(null);
    const id = connection?.id ?? `${type.id}~${name}`;
    const settings = Object.fromEntries(type.fields.map((f) => [f.id, valueOf(f)]));
    try {
      await api.PUT('/connections/{id}', { params: { path: { id } }, body: settings });
      setValues({});
      await client.invalidateQueries({ queryKey: ['connections'] });
      await client.invalidateQueries({ queryKey: ['connection', id] });
      toast({ kind: 'good', text: t('connections.saved') });
      if (!connection) void navigate(`/settings/connections/${encodeURIComponent(id)}`, { replace: true });
    } catch (e) {
      setProblem(e instanceof ProblemError ? e : new ProblemError({ type: '', title: String(e), status: 0 }));
    }
  }
  return (
    <Card title={t('connections.settings')} testid="connection-settings">
      <form className="stack" onSubmit={save}>
        {!connection && (
          <Field
            label={t('connections.name')}
            help={t('connections.nameHelp')}
            required
            error={name && !goodName ? t('connections.nameWrong') : problem?.at('name')}
          >
            <Input
              value={name}
              onChange={(e) => setName(e.target.value)}
              data-testid="connection-name"
              autoFocus
            />
          </Field>
        )}
        {type.fields.map((f) => (
          <Field
            key={f.id}
            label={f.name}
            help={f.help}
            required={f.required}
            error={
              problem?.at(f.id) ??
              (connection?.field === f.id && values[f.id] === undefined
                ? t('connections.thisField')
                : undefined)
            }
          >
            <Control field={f} value={valueOf(f)} put={(value) => setValues({ ...values, [f.id]: value })} />
          </Field>
        ))}
        {problem && (
          <p className="trouble" role="alert">
            {problem.message}
          </p>
        )}
        <div>
          <Button
            type="primary"
            htmlType="submit"
            disabled={connection ? Object.keys(values).length === 0 : !goodName}
            data-testid="connection-save"
          >
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function Control({
  field,
  value,
  put,
}: {
  field: ConnectorField;
  value: string;
  put: (value: string) => void;
}) {
  const { t } = useTranslation();
  const testid = `field-${field.id}`;
  switch (field.type) {
    case 'boolean':
      return (
        <span>
          <Switch checked={value === 'true'} onChange={(on) => put(String(on))} data-testid={testid} />
        </span>
      );
    case 'integer':
      return (
        <InputNumber
          value={value === '' ? null : Number(value)}
          placeholder={field.default ?? ''}
          onChange={(n) => put(n === null ? '' : String(n))}
          data-testid={testid}
        />
      );
    case 'select':
      return (
        <Select
          value={value || null}
          placeholder={field.options?.find((o) => o.value === field.default)?.label}
          onChange={put}
          options={field.options}
          data-testid={testid}
          style={{ maxWidth: 320 }}
        />
      );
    case 'date':
      return <input type="date" value={value} onChange={(e) => put(e.target.value)} data-testid={testid} />;
    case 'password':
      return (
        <Input.Password
          value={value}
          autoComplete="new-password"
          placeholder={t('connections.secret')}
          onFocus={() => value === '••••' && put('')}
          onBlur={() => value === '' && put('••••')}
          onChange={(e) => put(e.target.value)}
          visibilityToggle={value !== '••••'}
          data-testid={testid}
        />
      );
    default:
      return (
        <Input
          value={value}
          placeholder={field.default ?? ''}
          onChange={(e) => put(e.target.value)}
          data-testid={testid}
        />
      );
  }
}

/** Pushes of a connection, as the house counts them. */
const usePushes = (id: string) =>
  useQuery({
    queryKey: ['connection', id, 'pushes'],
    queryFn: () => body(api.GET('/connections/{id}/pushes', { params: { path: { id } } })),
    refetchInterval: 30_000,
  }).data;

/** Where the far side pushes to, for its own settings, and what has come. */
function Pushes({ id }: { id: string }) {
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
function PushQueue({ id }: { id: string }) {
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
function Days({ id }: { id: string }) {
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
function Unread({ id }: { id: string }) {
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
