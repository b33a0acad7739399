// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useState, type FormEvent } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, body, ProblemError } from '../../api/client';
import type { Connection, ConnectorField, ConnectorType } from '../../api/types';
import { moment } from '../../kit/format';
import { Skeleton, Trouble } from '../../kit/marks';
import { AheadOfYou, useOver, type Header } from '../../kit/over';
import { Card, Field, Page } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import { useConnectorTypes } from './ConnectionsPage';
import { Days, Pushes, PushQueue, Unread } from './Incoming';
import { Inside } from '../../kit/Inside';
import { Unstored } from './Unstored';
import '../../kit/words/connections';
import '../../kit/words/ports';
import './words';
import './conductor.css';

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
    refetchInterval: 10_000,
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
      {connection && (
        <Inside
          of={['connection', id]}
          ask={() => body(api.GET('/connections/{id}/inside', { params: { path: { id } } }))}
        />
      )}
      <div className="side-by-side">
        {type && (fresh || connection) && <Settings key={id} type={type} connection={connection} />}
        {connection && (
          <div>
            <Faults id={id} />
            <Unstored id={id} />
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

/** Where its program went wrong: of use to its author, and free of what buyers or the shop have said. */
function Faults({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['connection', id, 'faults'],
    queryFn: () => body(api.GET('/connections/{id}/faults', { params: { path: { id } } })),
    refetchInterval: 30_000,
  });
  if (!data?.length) return null;
  return (
    <Card title={t('connections.faults')} testid="connection-faults">
      <p className="quiet small">{t('connections.faultsWhy')}</p>
      {data.map((f) => (
        <div key={f.call} data-testid="connection-fault">
          <p>
            <b>{f.words}</b>{' '}
            <span className="quiet small">
              {f.call} ・ <span className="num">{moment(f.since)}</span>
            </span>
          </p>
          {f.frames.length > 0 && <pre className="frames small">{f.frames.join('\n')}</pre>}
        </div>
      ))}
    </Card>
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
  const params = { path: { id } };
  const readAgain = () => {
    void client.invalidateQueries({ queryKey: ['connection', id] });
    void client.invalidateQueries({ queryKey: ['connections'] });
  };
  const post = (verb: 'choose' | 'wake' | 'enable' | 'disable') =>
    api.POST(`/connections/{id}/${verb}`, { params }).finally(readAgain);
  async function test() {
    setBusy(true);
    setAnswer(null);
    try {
      setAnswer(await body(api.POST('/connections/{id}/test', { params })));
    } catch (e) {
      setAnswer({ ok: false, words: e instanceof Error ? e.message : String(e) });
    } finally {
      readAgain();
      setBusy(false);
    }
  }
  const choose = () =>
    Modal.confirm({
      title: t('connections.chooseTitle', { id }),
      content: t('connections.chooseWhy'),
      okText: t('connections.choose'),
      cancelText: t('common.cancel'),
      onOk: () => post('choose').catch(complain),
    });
  async function wake() {
    try {
      await post('wake');
      toast({ kind: 'good', text: t('connections.woken') });
    } catch (e) {
      complain(e);
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
      {connection.state === 'RESTS' && (
        <Button onClick={choose} data-testid="connection-choose">
          {t('connections.choose')}
        </Button>
      )}
      {connection.nextRead && connection.state !== 'RESTS' && (
        <Button onClick={() => void wake()} data-testid="connection-wake">
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
  const id = connection?.id ?? `${type.id}~${name}`;
  const said = (settings: Record<string, string>) =>
    Object.fromEntries(
      type.fields.filter((f) => f.type !== 'password').map((f) => [f.name, settings[f.id] ?? '']),
    );
  const over = useOver({
    where: `/connections/${encodeURIComponent(id)}`,
    key: ['connection', id],
    now: connection,
    read: () => body(api.GET('/connections/{id}', { params: { path: { id } } })),
    said: (one) => said(one.settings),
    dirty: connection !== undefined && Object.keys(values).length > 0,
  });
  async function save(anyway = false) {
    setProblem(null);
    const settings = Object.fromEntries(type.fields.map((f) => [f.id, valueOf(f)]));
    try {
      const put = (header: Header) =>
        api.PUT('/connections/{id}', { params: { path: { id }, header }, body: settings });
      if (!(await over.save(put, said(settings), anyway))) return;
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
      <form
        className="stack"
        onSubmit={(e: FormEvent) => {
          e.preventDefault();
          void save();
        }}
      >
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
            help={[f.help, range(f, t)].filter(Boolean).join(' ')}
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
        <AheadOfYou over={over} again={() => void save(true)} reread={() => setValues({})} />
        <div>
          <Button
            type="primary"
            htmlType="submit"
            disabled={over.ahead !== null || (connection ? Object.keys(values).length === 0 : !goodName)}
            data-testid="connection-save"
          >
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** What a value may be, in words; empty where any fits. */
function range({ type, min, max }: ConnectorField, t: TFunction): string {
  const unit = type === 'string' || type === 'password' ? 'connections.length' : 'connections.range';
  if (min !== null && max !== null) return t(`${unit}.both`, { min, max });
  if (min !== null) return t(`${unit}.min`, { min });
  return max === null ? '' : t(`${unit}.max`, { max });
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
    case 'number':
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
