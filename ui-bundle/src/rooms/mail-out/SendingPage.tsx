// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio, Select } from 'antd';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { MailTested } from '../../api/types';
import { Skeleton, Trouble } from '../../kit/marks';
import { AheadOfYou, useOver, type Header, type Said } from '../../kit/over';
import { Card, Field, Page } from '../../kit/Page';
import { toast } from '../../kit/toasts';
import { Inside } from '../../kit/Inside';
import { Consent, redirect } from './Consent';
import './words';

const hidden = '••••';
const secrets = ['_password', '_clientSecret'];
const first: Record<string, string> = {
  transport: 'mailbox',
  port: '587',
  security: 'starttls',
  auth: 'password',
  provider: 'microsoft',
};
/** The servers of those who take a consent alone. */
const servers: Record<string, Record<string, string>> = {
  microsoft: { host: 'smtp.office365.com', port: '587', security: 'starttls' },
  google: { host: 'smtp.gmail.com', port: '587', security: 'starttls' },
};

/** How the shop's mails leave the house, and a mail to oneself that proves it. */
export default function SendingPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const read = () => body(api.GET('/mails/settings'));
  const settings = useQuery({ queryKey: ['mail-settings'], queryFn: read });
  const [changed, setChanged] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState('');
  const [to, setTo] = useState('');
  const [tested, setTested] = useState<MailTested | null>(null);
  const [busy, setBusy] = useState(false);
  const kept = settings.data ?? {};
  const value = (name: string) => changed[name] ?? kept[name] ?? first[name] ?? '';
  const put = (name: string, text: string) => setChanged({ ...changed, [name]: text });
  const sends = (changed.transport ?? kept.transport ?? (kept.host ? 'smtp' : 'mailbox')) === 'smtp';
  const consents = value('auth') === 'consent';
  const dirty = Object.keys(changed).length > 0;

  const said = (all: Said) =>
    Object.fromEntries(
      Object.entries(all)
        // when it was tested is set by nobody
        .filter(([name]) => name !== 'tested')
        .map(([name, text]) => [t(`sending.${name}`, { defaultValue: name }), text]),
    );
  const over = useOver({
    where: '/mails/settings',
    key: ['mail-settings'],
    now: settings.data,
    read,
    said,
    dirty,
  });

  async function save(anyway = false) {
    setProblem('');
    setTested(null);
    try {
      const whole = sends
        ? {
            transport: 'smtp',
            ...Object.fromEntries(['port', 'security', 'auth'].map((name) => [name, value(name)])),
            ...(consents ? { provider: value('provider') } : {}),
            ...changed,
          }
        : { ...changed, transport: 'mailbox' };
      const put = (header: Header) => api.PUT('/mails/settings', { params: { header }, body: whole });
      if (
        !(await over.save(
          put,
          said({
            ...kept,
            ...changed,
            ...Object.fromEntries(secrets.filter((name) => name in changed).map((name) => [name, hidden])),
          }),
          anyway,
        ))
      )
        return;
      setChanged({});
      await client.invalidateQueries({ queryKey: ['mail-settings'] });
      await client.invalidateQueries({ queryKey: ['mail-sending'] });
      await client.invalidateQueries({ queryKey: ['mail-consent'] });
      toast({ kind: 'good', text: t('common.saved') });
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    }
  }
  async function test() {
    setBusy(true);
    try {
      setTested(await body(api.POST('/mails/settings/test', { body: { to } })));
      // that it went is kept with them
      await client.invalidateQueries({ queryKey: ['mail-settings'] });
    } catch (e) {
      setTested({ ok: false, words: e instanceof Error ? e.message : String(e), field: '' });
    } finally {
      setBusy(false);
    }
  }
  const field = (name: string, control: ReactNode) => (
    <Field
      label={t(`sending.${name}`)}
      help={t(`sending.help.${name}`, { defaultValue: '' })}
      error={tested?.field === name ? tested.words : undefined}
    >
      {control}
    </Field>
  );
  const text = (name: string, placeholder = '') =>
    field(
      name,
      <Input
        value={value(name)}
        placeholder={placeholder}
        onChange={(e) => put(name, e.target.value)}
        data-testid={`sending-${name}`}
      />,
    );
  const secret = (name: string) =>
    field(
      name,
      <Input.Password
        value={changed[name] ?? ''}
        placeholder={kept[name] === hidden ? t('sending.passwordKept') : ''}
        autoComplete="new-password"
        onChange={(e) => {
          const next = { ...changed, [name]: e.target.value };
          if (!e.target.value) delete next[name];
          setChanged(next);
        }}
        data-testid={`sending-${name}`}
      />,
    );
  const choice = (name: string, of: string[], more: (v: string) => Record<string, string>) =>
    field(
      name,
      <Select
        value={value(name)}
        onChange={(v: string) => setChanged({ ...changed, [name]: v, ...more(v) })}
        options={of.map((v) => ({ value: v, label: t(`sending.option.${v}`) }))}
        data-testid={`sending-${name}`}
      />,
    );
  return (
    <Page
      title={t('place.sending')}
      about={<span className="quiet">{t('sending.about')}</span>}
      testid="sending"
    >
      {settings.isPending && <Skeleton />}
      {settings.error && <Trouble error={settings.error} retry={() => void settings.refetch()} />}
      {settings.data && (
        <>
          {!sends && !dirty && (
            <p className="held" data-testid="sending-off">
              {t('sending.off')}
            </p>
          )}
          {sends && <Inside of={['mail-settings']} ask={() => body(api.GET('/mails/settings/inside'))} />}
          <Card>
            <form
              className="stack narrow"
              onSubmit={(e: FormEvent) => {
                e.preventDefault();
                void save();
              }}
            >
              <Radio.Group
                value={sends ? 'smtp' : 'mailbox'}
                onChange={(e) => put('transport', String(e.target.value))}
                aria-label={t('sending.transport')}
              >
                <Radio value="mailbox" data-testid="sending-transport-mailbox">
                  {t('sending.mailbox')}
                </Radio>
                <Radio value="smtp" data-testid="sending-transport-smtp">
                  {t('sending.smtp')}
                </Radio>
              </Radio.Group>
              {sends && (
                <>
                  <Radio.Group
                    value={value('auth')}
                    onChange={(e) => {
                      const auth = String(e.target.value);
                      const server = auth === 'consent' && !value('host') ? servers[value('provider')] : {};
                      setChanged({ ...changed, auth, ...server });
                    }}
                    aria-label={t('sending.auth')}
                  >
                    <Radio value="password" data-testid="sending-auth-password">
                      {t('sending.byPassword')}
                    </Radio>
                    <Radio value="consent" data-testid="sending-auth-consent">
                      {t('sending.byConsent')}
                    </Radio>
                  </Radio.Group>
                  {consents && (
                    <>
                      {choice('provider', ['microsoft', 'google', 'other'], (v) => servers[v] ?? {})}
                      {value('provider') === 'microsoft' && text('tenant', 'organizations')}
                      {text('client')}
                      {secret('_clientSecret')}
                      {value('provider') === 'other' && (
                        <>
                          {text('authorizeUrl', 'https://')}
                          {text('tokenUrl', 'https://')}
                          {text('scope')}
                        </>
                      )}
                      <Field label={t('sending.redirect')} help={t('sending.help.redirect')}>
                        <Input value={redirect()} readOnly data-testid="sending-redirect" />
                      </Field>
                    </>
                  )}
                  {text('host', 'smtp.example.jp')}
                  {choice('security', ['starttls', 'ssl', 'none'], (v) => ({
                    port: { starttls: '587', ssl: '465', none: '25' }[v] ?? value('port'),
                  }))}
                  {text('port')}
                  {text('user')}
                  {!consents && secret('_password')}
                  {text('from', 'shop@example.jp')}
                </>
              )}
              {problem && (
                <p className="trouble" role="alert" data-testid="sending-problem">
                  {problem}
                </p>
              )}
              <AheadOfYou over={over} again={() => void save(true)} reread={() => setChanged({})} />
              <div className="row-line">
                <Button
                  type="primary"
                  htmlType="submit"
                  disabled={over.ahead !== null || !dirty || (sends && !value('host').trim())}
                  data-testid="sending-save"
                >
                  {t('common.save')}
                </Button>
              </div>
            </form>
          </Card>
          {sends && consents && <Consent dirty={dirty} />}
          {sends && (
            <Card title={t('sending.test')}>
              <div className="row-line">
                <Input
                  value={to}
                  onChange={(e) => setTo(e.target.value)}
                  placeholder={t('sending.to')}
                  aria-label={t('sending.to')}
                  style={{ maxWidth: 280 }}
                  data-testid="sending-to"
                />
                <Button
                  disabled={dirty || busy || !to.includes('@')}
                  onClick={() => void test()}
                  data-testid="sending-test"
                >
                  {t('sending.testNow')}
                </Button>
                {dirty && <span className="quiet">{t('sending.saveFirst')}</span>}
              </div>
              {tested && (
                <p
                  className={tested.ok ? 'good' : 'trouble'}
                  role="status"
                  data-testid="sending-answer"
                  data-ok={tested.ok}
                >
                  {tested.words}
                </p>
              )}
            </Card>
          )}
        </>
      )}
    </Page>
  );
}
