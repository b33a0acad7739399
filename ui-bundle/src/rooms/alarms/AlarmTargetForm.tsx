// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Modal, Select, Switch } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { AlarmKind, AlarmTarget, AlarmTargetWanted } from '../../api/types';
import { Dialog } from '../../kit/Dialog';
import { AheadOfYou, useOver, type Header } from '../../kit/over';
import { Field } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import './words';
import './alarms.css';

const ways = ['mail', 'slack', 'chatwork', 'lineworks', 'json'] as const;
const templates: Record<string, string> = {
  lineworks: '{"title": "{{subject}}", "body": {"text": "{{text}}"}}',
  json: '{"text": "{{text}}"}',
};
type Filled = Required<AlarmTargetWanted>;
const first: Filled = {
  name: '',
  way: 'mail',
  to: '',
  secret: '',
  template: '',
  language: 'ja',
  faults: true,
  kinds: [],
  from: '',
  until: '',
  on: true,
};

interface Props {
  target: AlarmTarget | undefined;
  all: AlarmTarget[];
  kinds: AlarmKind[];
  close: () => void;
}

/** One of those who are told. Its secret is never shown, and stays when nothing is typed. */
export function AlarmTargetForm({ target, all, kinds, close }: Props) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const [id] = useState(() => target?.id ?? crypto.randomUUID());
  const [form, setForm] = useState<Filled>(() => (target ? opened(target) : first));
  const [problem, setProblem] = useState('');
  const put = (change: Partial<Filled>) => setForm({ ...form, ...change });
  const english = i18n.language.startsWith('en');
  const word = (name: string) => t(`alarmTargets.${name}`);
  const kept = target?.secret === true && target.way === form.way;
  const done = (after: AlarmTarget[]) => {
    client.setQueryData(['alarm-targets'], after);
    close();
  };
  const said = (one: Filled | undefined) => ({
    [word('name')]: one?.name ?? '',
    [word('how')]: one ? t(`alarmTargets.way.${one.way}`) : '',
    [word(form.way === 'chatwork' ? 'room' : 'address')]: one?.to ?? '',
    [word('template')]: one?.template ?? '',
    [word('what')]: [
      ...(one?.faults ? [word('faults')] : []),
      ...kinds.filter((k) => one?.kinds.includes(k.id)).map((k) => (english ? k.en : k.ja)),
    ].join('、'),
    [word('hours')]: [one?.from, one?.until].filter(Boolean).join(' – '),
    [word('language')]: one ? t(`alarmTargets.languages.${one.language}`) : '',
    [word('on')]: t(one?.on ? 'common.yes' : 'common.no'),
  });
  const of = (all: AlarmTarget[]) => all.find((x) => x.id === id);
  const over = useOver({
    where: '/alarms/targets',
    key: ['alarm-targets'],
    now: all,
    read: () => body(api.GET('/alarms/targets')),
    said: (every) => {
      const one = of(every);
      return said(one && opened(one));
    },
  });
  async function save(anyway = false) {
    setProblem('');
    try {
      let after: AlarmTarget[] = [];
      const put = async (header: Header) => {
        const call = api.PUT('/alarms/targets/{id}', { params: { path: { id }, header }, body: form });
        after = await body(call);
        return call;
      };
      if (!(await over.save(put, said(form), anyway))) return;
      done(after);
      toast({ kind: 'good', text: t('alarmTargets.saved') });
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    }
  }
  const remove = () =>
    Modal.confirm({
      title: t('alarmTargets.removeTitle', { name: target?.name }),
      okText: t('common.remove'),
      cancelText: t('common.cancel'),
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          done(await body(api.DELETE('/alarms/targets/{id}', { params: { path: { id } } })));
        } catch (e) {
          complain(e);
        }
      },
    });
  const hour = (name: 'from' | 'until') => (
    <Input
      type="time"
      value={form[name]}
      onChange={(e) => put({ [name]: e.target.value })}
      aria-label={word(name)}
      data-testid={`target-${name}`}
    />
  );
  return (
    <Dialog title={target ? target.name : word('add')} close={close} footer={null} width={620}>
      <form
        className="stack"
        onSubmit={(e: FormEvent) => {
          e.preventDefault();
          void save();
        }}
        data-testid="target-form"
      >
        <Field label={word('name')} required>
          <Input
            value={form.name}
            maxLength={60}
            placeholder={word('namePlaceholder')}
            onChange={(e) => put({ name: e.target.value })}
            data-testid="target-name"
          />
        </Field>
        <Field label={word('how')} help={t(`alarmTargets.wayHelp.${form.way}`, { defaultValue: '' })}>
          <Select
            value={form.way}
            onChange={(way: string) => put({ way, template: templates[way] ?? '' })}
            options={ways.map((way) => ({ value: way, label: t(`alarmTargets.way.${way}`) }))}
            data-testid="target-way"
          />
        </Field>
        {form.way === 'mail' && (
          <Field label={word('address')} required>
            <Input
              value={form.to}
              placeholder="toban@example.jp"
              onChange={(e) => put({ to: e.target.value })}
              data-testid="target-to"
            />
          </Field>
        )}
        {form.way === 'chatwork' && (
          <Field label={word('room')} help={word('roomHelp')} required>
            <Input
              value={form.to}
              inputMode="numeric"
              onChange={(e) => put({ to: e.target.value })}
              data-testid="target-to"
            />
          </Field>
        )}
        {form.way !== 'mail' && (
          <Field
            label={word(form.way === 'chatwork' ? 'token' : 'url')}
            help={kept ? word('secretKept') : undefined}
            required={!kept}
          >
            <Input.Password
              value={form.secret}
              autoComplete="new-password"
              placeholder={kept ? '••••' : ''}
              onChange={(e) => put({ secret: e.target.value })}
              data-testid="target-secret"
            />
          </Field>
        )}
        {templates[form.way] && (
          <Field label={word('template')} help={word('templateHelp')}>
            <Input.TextArea
              value={form.template}
              autoSize={{ minRows: 2, maxRows: 8 }}
              onChange={(e) => put({ template: e.target.value })}
              data-testid="target-template"
            />
          </Field>
        )}
        <fieldset className="kinds">
          <legend>{word('what')}</legend>
          <Checkbox
            checked={form.faults}
            onChange={(e) => put({ faults: e.target.checked })}
            data-testid="target-faults"
          >
            {word('faults')}
          </Checkbox>
          {kinds.map((kind) => (
            <Checkbox
              key={kind.id}
              checked={(form.faults && kind.fault) || form.kinds.includes(kind.id)}
              disabled={form.faults && kind.fault}
              onChange={(e) =>
                put({
                  kinds: e.target.checked
                    ? [...form.kinds, kind.id]
                    : form.kinds.filter((k) => k !== kind.id),
                })
              }
              data-testid={`target-kind-${kind.id}`}
            >
              {english ? kind.en : kind.ja}
            </Checkbox>
          ))}
        </fieldset>
        <Field label={word('hours')} help={word('hoursHelp')}>
          <span className="row-line">
            {hour('from')} – {hour('until')}
          </span>
        </Field>
        <Field label={word('language')}>
          <Select
            value={form.language}
            onChange={(language: string) => put({ language })}
            options={['ja', 'en'].map((value) => ({ value, label: t(`alarmTargets.languages.${value}`) }))}
            data-testid="target-language"
          />
        </Field>
        <Field label={word('on')}>
          <span>
            <Switch checked={form.on} onChange={(on) => put({ on })} data-testid="target-on" />
          </span>
        </Field>
        {problem && (
          <p className="trouble" role="alert" data-testid="target-problem">
            {problem}
          </p>
        )}
        <AheadOfYou
          over={over}
          again={() => void save(true)}
          reread={(every) => {
            const one = of(every);
            if (one) setForm(opened(one));
            else close();
          }}
        />
        <div className="row-line">
          <Button
            type="primary"
            htmlType="submit"
            disabled={!form.name.trim() || over.ahead !== null}
            data-testid="target-save"
          >
            {t('common.save')}
          </Button>
          {target && (
            <Button type="text" danger onClick={remove} data-testid="target-remove">
              {t('common.remove')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function opened(target: AlarmTarget): Filled {
  const { name, way, to, template, language, faults, kinds, from, until, on } = target;
  return { name, way, to, template, language, faults, kinds, from, until, on, secret: '' };
}
