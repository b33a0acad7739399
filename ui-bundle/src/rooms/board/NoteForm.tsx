// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ProblemError } from '../../api/client';
import { Dialog } from '../../kit/Dialog';
import { AheadOfYou, useOver, type Header } from '../../kit/over';
import { Field } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import { noteAsked, type Note, type Whole } from './asked';
import './words';
import './board.css';

const colours = ['PLAIN', 'YELLOW', 'GREEN', 'BLUE', 'RED'] as const;
const audiences = ['ALL', 'ORDERS', 'SHIPPING', 'ACCOUNTING', 'SHOP_MANAGER'] as const;

/** A note as it is typed. */
interface Filled {
  title: string;
  text: string;
  colour: Note['colour'];
  pinned: boolean;
  until: string;
  audience: Note['audience'];
  orders: string;
}

const empty: Filled = {
  title: '',
  text: '',
  colour: 'PLAIN',
  pinned: false,
  until: '',
  audience: 'ALL',
  orders: '',
};

const opened = (note: Note): Filled => ({
  title: note.title,
  text: note.text,
  colour: note.colour,
  pinned: note.pinned,
  until: note.until ?? '',
  audience: note.audience,
  orders: note.orders.map((o) => o.id).join(' '),
});

const ids = (typed: string) =>
  typed
    .split(/[\s,]+/)
    .map(Number)
    .filter((n) => Number.isInteger(n) && n > 0);

/** Writes a note, or changes one: over what somebody else has saved meanwhile only when one has seen that. */
export function NoteForm({
  note,
  about = '',
  close,
}: {
  note: Note | undefined;
  /** The order that a new one is about, by its id. */
  about?: string;
  close: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [form, setForm] = useState<Filled>(() => (note ? opened(note) : { ...empty, orders: about }));
  const [problem, setProblem] = useState('');
  const [contact, setContact] = useState(false);
  const put = (change: Partial<Filled>) => setForm({ ...form, ...change });
  const id = note?.id ?? '';
  const asked = useQuery({ ...noteAsked(id), enabled: note !== undefined });
  const said = (one: Filled) => ({
    [t('board.title')]: one.title,
    [t('board.text')]: one.text,
    [t('board.colour')]: t(`board.colours.${one.colour}`),
    [t('board.isPinned')]: t(one.pinned ? 'common.yes' : 'common.no'),
    [t('board.until')]: one.until,
    [t('board.audience')]: t(`board.audiences.${one.audience}`),
    [t('board.orders')]: one.orders,
  });
  const over = useOver<Whole>({
    where: `/board/notes/${id}`,
    key: ['board', 'note', id],
    now: note ? asked.data : undefined,
    read: () => body(api.GET('/board/notes/{id}', { params: { path: { id } } })),
    said: (whole) => said(opened(whole.note)),
  });
  async function save({ confirm = false, anyway = false } = {}) {
    setProblem('');
    setContact(false);
    const sent = {
      title: form.title,
      text: form.text,
      colour: form.colour,
      pinned: form.pinned,
      audience: form.audience,
      orders: ids(form.orders),
      confirm,
      ...(form.until ? { until: form.until } : {}),
    };
    try {
      if (note) {
        const change = (header: Header) =>
          api.PUT('/board/notes/{id}', { params: { path: { id }, header }, body: sent });
        if (!(await over.save(change, said(form), anyway))) return;
      } else {
        await api.POST('/board/notes', { body: sent });
      }
      void client.invalidateQueries({ queryKey: ['board'] });
      toast({ kind: 'good', text: t(note ? 'board.kept' : 'board.saved') });
      close();
    } catch (e) {
      if (e instanceof ProblemError && e.problem.status === 409 && !confirm) setContact(true);
      else if (e instanceof ProblemError && e.problem.status === 400) setProblem(e.message);
      else complain(e);
    }
  }
  return (
    <>
      <Dialog title={t(note ? 'board.edit' : 'board.write')} close={close} footer={null} width={620}>
        <form
          className="stack"
          onSubmit={(e: FormEvent) => {
            e.preventDefault();
            void save();
          }}
          data-testid="note-form"
        >
          <Field label={t('board.title')} required>
            <Input
              value={form.title}
              maxLength={100}
              onChange={(e) => put({ title: e.target.value })}
              data-testid="note-title"
            />
          </Field>
          <Field label={t('board.text')} help={t('board.length', { n: form.text.length })}>
            <Input.TextArea
              value={form.text}
              maxLength={4000}
              autoSize={{ minRows: 4, maxRows: 14 }}
              onChange={(e) => put({ text: e.target.value })}
              data-testid="note-body"
            />
          </Field>
          <div className="board-fields">
            <Field label={t('board.audience')}>
              <Select
                value={form.audience}
                options={audiences.map((value) => ({ value, label: t(`board.audiences.${value}`) }))}
                onChange={(audience: Note['audience']) => put({ audience })}
                aria-label={t('board.audience')}
                data-testid="note-audience"
              />
            </Field>
            <Field label={t('board.until')} help={t('board.untilHelp')}>
              <Input
                type="date"
                value={form.until}
                onChange={(e) => put({ until: e.target.value })}
                data-testid="note-until"
              />
            </Field>
            <Field label={t('board.colour')}>
              <Select
                value={form.colour}
                options={colours.map((value) => ({ value, label: t(`board.colours.${value}`) }))}
                onChange={(colour: Note['colour']) => put({ colour })}
                aria-label={t('board.colour')}
                data-testid="note-colour"
              />
            </Field>
          </div>
          <Field label={t('board.orders')} help={t('board.ordersHelp')}>
            <Input
              value={form.orders}
              inputMode="numeric"
              onChange={(e) => put({ orders: e.target.value })}
              data-testid="note-orders"
            />
          </Field>
          <Checkbox
            checked={form.pinned}
            onChange={(e) => put({ pinned: e.target.checked })}
            data-testid="note-pinned"
          >
            {t('board.pinned')}
          </Checkbox>
          {problem && (
            <p className="trouble" role="alert" data-testid="note-problem">
              {problem}
            </p>
          )}
          <AheadOfYou
            over={over}
            again={() => void save({ anyway: true })}
            reread={(whole) => setForm(opened(whole.note))}
          />
          <div className="row-line">
            <Button
              type="primary"
              htmlType="submit"
              disabled={!form.title.trim() || over.ahead !== null}
              data-testid="note-save"
            >
              {t(note ? 'common.save' : 'board.write')}
            </Button>
            <Button onClick={close}>{t('common.cancel')}</Button>
          </div>
        </form>
      </Dialog>
      {contact && (
        <Dialog
          title={t('board.contactTitle')}
          ok={t('board.contactKeep')}
          close={() => setContact(false)}
          go={() => void save({ confirm: true })}
          danger
          testid="note-contact"
          width={480}
        >
          <p>{t('board.contactWhy')}</p>
        </Dialog>
      )}
    </>
  );
}
