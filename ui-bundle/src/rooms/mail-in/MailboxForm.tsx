// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal, Select, Switch } from 'antd';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Dialog } from '../../kit/Dialog';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { OrderMailbox } from '../../api/types';
import { AheadOfYou, useOver, type Header } from '../../kit/over';
import { Field } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import { Inside } from '../../kit/Inside';
import '../../kit/words/connections';
import './words';

const hidden = '••••';
const first: Record<string, string> = { protocol: 'imap', security: 'ssl', firstDays: '3', removes: 'false' };

/** One mailbox: where it lies, who logs in, and whose order mails come there. */
export function MailboxForm({
  box,
  all,
  close,
}: {
  box: OrderMailbox | undefined;
  all: OrderMailbox[];
  close: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [id, setId] = useState(box?.id ?? '');
  const [values, setValues] = useState<Record<string, string>>(box ? {} : first);
  const [problem, setProblem] = useState('');
  const { data: readers } = useQuery({
    queryKey: ['mailbox-readers'],
    queryFn: () => body(api.GET('/mailboxes/readers')),
  });
  const kept = (all.find((x) => x.id === box?.id) ?? box)?.settings ?? {};
  const value = (name: string) => values[name] ?? kept[name] ?? first[name] ?? '';
  const put = (name: string) => (text: string) => setValues({ ...values, [name]: text });
  const chosen = value('connections')
    .split(/[\s,]+/)
    .filter(Boolean);
  const goodName = /^[a-z0-9-]{1,30}$/.test(id);
  const refresh = () => client.invalidateQueries({ queryKey: ['mailboxes'] });
  const said = (settings: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(settings)
        .filter(([name]) => !name.startsWith('_'))
        .map(([name, text]) => [t(`orderMail.field.${name}`, { defaultValue: name }), text]),
    );
  const settingsOf = (every: OrderMailbox[]) => every.find((x) => x.id === id)?.settings ?? {};
  const over = useOver({
    where: '/mailboxes',
    key: ['mailboxes'],
    now: all,
    read: () => body(api.GET('/mailboxes')),
    said: (every) => said(settingsOf(every)),
    dirty: Object.keys(values).length > 0,
  });
  async function save(anyway = false) {
    setProblem('');
    try {
      const put = (header: Header) =>
        api.PUT('/mailboxes/{id}', { params: { path: { id }, header }, body: values });
      if (!(await over.save(put, said({ ...settingsOf(all), ...values }), anyway))) return;
      await refresh();
      toast({ kind: 'good', text: t('connections.saved') });
      close();
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    }
  }
  const remove = () =>
    Modal.confirm({
      title: t('orderMail.removeTitle', { id }),
      content: t('orderMail.removeWhy'),
      okText: t('common.remove'),
      cancelText: t('common.cancel'),
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          await api.DELETE('/mailboxes/{id}', { params: { path: { id } } });
          await refresh();
          close();
        } catch (e) {
          complain(e);
        }
      },
    });
  const field = (name: string, control: ReactNode, required = false) => (
    <Field
      label={t(`orderMail.field.${name}`)}
      help={t(`orderMail.help.${name}`, { defaultValue: '' })}
      required={required}
      error={box?.field === name && values[name] === undefined ? t('connections.thisField') : undefined}
    >
      {control}
    </Field>
  );
  const text = (name: string, required = false, placeholder = '') =>
    field(
      name,
      <Input
        value={value(name)}
        placeholder={placeholder}
        onChange={(e) => put(name)(e.target.value)}
        data-testid={`mailbox-${name}`}
      />,
      required,
    );
  const select = (name: string, options: string[]) =>
    field(
      name,
      <Select
        value={value(name)}
        onChange={put(name)}
        options={options.map((o) => ({ value: o, label: t(`orderMail.option.${o}`) }))}
        data-testid={`mailbox-${name}`}
      />,
    );
  return (
    <Dialog title={box ? box.id : t('orderMail.add')} close={close} footer={null} width={620}>
      <form
        className="stack"
        onSubmit={(e: FormEvent) => {
          e.preventDefault();
          void save();
        }}
        data-testid="mailbox-form"
      >
        {box && (
          <Inside
            of={['mailboxes', box.id]}
            ask={() => body(api.GET('/mailboxes/{id}/inside', { params: { path: { id: box.id } } }))}
          />
        )}
        {!box && (
          <Field
            label={t('orderMail.field.id')}
            help={t('orderMail.help.id')}
            required
            error={id && !goodName ? t('connections.nameWrong') : undefined}
          >
            <Input value={id} onChange={(e) => setId(e.target.value)} data-testid="mailbox-id" />
          </Field>
        )}
        {field(
          'connections',
          <Select
            mode="multiple"
            value={chosen}
            onChange={(all: string[]) => put('connections')(all.join(','))}
            options={[...new Set([...(readers ?? []), ...chosen])].map((c) => ({ value: c, label: c }))}
            notFoundContent={t('orderMail.noReaders')}
            data-testid="mailbox-connections"
          />,
          true,
        )}
        {select('protocol', ['imap', 'pop3'])}
        {text('host', true, 'imap.example.jp')}
        {select('security', ['ssl', 'starttls', 'none'])}
        {text('port')}
        {text('user', true)}
        {field(
          '_password',
          <Input.Password
            value={value('_password')}
            autoComplete="new-password"
            onFocus={() => value('_password') === hidden && put('_password')('')}
            onBlur={() => box && value('_password') === '' && put('_password')(hidden)}
            onChange={(e) => put('_password')(e.target.value)}
            visibilityToggle={value('_password') !== hidden}
            data-testid="mailbox-_password"
          />,
          true,
        )}
        {value('protocol') === 'imap' && text('folder', false, 'INBOX')}
        {text('firstDays')}
        {text('proof')}
        {field(
          'removes',
          <span>
            <Switch
              checked={value('removes') === 'true'}
              onChange={(on) => put('removes')(String(on))}
              data-testid="mailbox-removes"
            />
          </span>,
        )}
        {problem && (
          <p className="trouble" role="alert" data-testid="mailbox-problem">
            {problem}
          </p>
        )}
        <AheadOfYou over={over} again={() => void save(true)} reread={() => setValues({})} />
        <div className="row-line">
          <Button
            type="primary"
            htmlType="submit"
            disabled={over.ahead !== null || !goodName || Object.keys(values).length === 0}
            data-testid="mailbox-save"
          >
            {t('common.save')}
          </Button>
          {box && (
            <Button type="text" danger onClick={remove} data-testid="mailbox-remove">
              {t('common.remove')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
