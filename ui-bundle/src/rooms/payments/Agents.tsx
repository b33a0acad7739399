// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { AheadOfYou, useOver, type Header, type Said } from '../../kit/over';
import { Card } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import './words';

/** The setting of the connection that is asked where none is named for the way to pay. */
const usual = 'deferredAgent';

/** Begins the setting of the connection that is asked for one way to pay. */
const one = `${usual}.`;

/** Instead of a connection: nobody is asked for that way to pay. */
const nobody = '-';

/** A way to pay as the house compares it: however wide its letters are. */
const named = (method: string) => method.normalize('NFKC').trim();

/** Which connection is asked for deferred payments, by the name of the way to pay. */
export function Agents() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const read = () => body(api.GET('/payments/settings'));
  const { data } = useQuery({ queryKey: ['payments', 'settings'], queryFn: read });
  const { data: connections } = useQuery({
    queryKey: ['connections'],
    queryFn: () => body(api.GET('/connections')),
  });
  const { data: types } = useQuery({
    queryKey: ['connector-types'],
    queryFn: () => body(api.GET('/connector-types')),
  });
  const agents = new Map(
    (types ?? []).filter((x) => x.ports.includes('PaymentRequester')).map((x) => [x.id, x.name]),
  );
  const names = new Map(
    (connections ?? [])
      .filter((c) => agents.has(c.id.split('~')[0] ?? ''))
      .map((c) => [c.id, c.settings.title || `${agents.get(c.id.split('~')[0] ?? '')}（${c.id}）`]),
  );
  const [changed, setChanged] = useState<Record<string, string>>({});
  const [method, setMethod] = useState('');
  const name = (id: string) => (!id || id === nobody ? t('deferred.nobody') : (names.get(id) ?? id));
  const said = (all: Said) => {
    const mine = Object.entries(all).filter(([key, agent]) => key.startsWith(one) && agent);
    return {
      [t('deferred.agent')]: name(all[usual] ?? ''),
      ...Object.fromEntries(mine.map(([key, agent]) => [key.slice(one.length), name(agent)])),
    };
  };
  const dirty = Object.keys(changed).length > 0;
  const over = useOver({
    where: '/payments/settings',
    key: ['payments', 'settings'],
    now: data,
    read,
    said,
    dirty,
  });
  if (!data) return null;
  const all: Record<string, string> = { ...data, ...changed };
  const methods = Object.keys(all)
    .filter((key) => key.startsWith(one) && all[key])
    .sort();
  const set = (key: string, agent: string) => setChanged({ ...changed, [key]: agent });
  const fresh = named(method);
  const key = one + fresh;
  async function save(anyway = false) {
    try {
      const put = (header: Header) => api.PUT('/payments/settings', { params: { header }, body: changed });
      if (!(await over.save(put, said(all), anyway))) return;
      setChanged({});
      await client.invalidateQueries({ queryKey: ['payments', 'settings'] });
      toast({ kind: 'good', text: t('common.saved') });
    } catch (e) {
      complain(e);
    }
  }
  const choice = (setting: string, none: string, label: string) => (
    <Select
      value={all[setting] ?? ''}
      onChange={(agent: string) => set(setting, agent)}
      style={{ width: '100%' }}
      aria-label={label}
      options={[none, ...new Set([...names.keys(), ...(all[setting] ? [all[setting]] : [])])]
        .filter((id, at, ids) => ids.indexOf(id) === at)
        .map((id) => ({ value: id, label: name(id) }))}
    />
  );
  return (
    <Card flush title={t('deferred.agent')} testid="deferred-agents">
      <table className="grid middle">
        <tbody>
          {methods.map((m) => (
            <tr key={m} data-testid="deferred-method">
              <td className="wide">{m.slice(one.length)}</td>
              <td className="agent">{choice(m, nobody, m.slice(one.length))}</td>
              <td className="right nowrap">
                <Button size="small" onClick={() => set(m, '')} data-testid="deferred-method-off">
                  {t('deferred.methodOff')}
                </Button>
              </td>
            </tr>
          ))}
          <tr data-testid="deferred-agent">
            <td className="wide">{t(methods.length > 0 ? 'deferred.others' : 'deferred.every')}</td>
            <td className="agent">{choice(usual, '', t('deferred.agent'))}</td>
            <td />
          </tr>
        </tbody>
      </table>
      <div className="row-line agents">
        <Input
          value={method}
          maxLength={60}
          onChange={(e) => setMethod(e.target.value)}
          placeholder={t('deferred.methodExample')}
          aria-label={t('deferred.method')}
        />
        <Button
          disabled={!fresh || !!all[key]}
          onClick={() => {
            set(key, names.keys().next().value ?? nobody);
            setMethod('');
          }}
          data-testid="deferred-method-add"
        >
          {t('deferred.methodAdd')}
        </Button>
        <Button
          type="primary"
          disabled={over.ahead !== null || !dirty}
          onClick={() => void save()}
          data-testid="deferred-agent-save"
        >
          {t('common.save')}
        </Button>
        <AheadOfYou over={over} again={() => void save(true)} reread={() => setChanged({})} />
      </div>
    </Card>
  );
}
