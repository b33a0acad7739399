// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select, type InputRef } from 'antd';
import Package from 'lucide-react/icons/package';
import Pin from 'lucide-react/icons/pin';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { Order, OrderView } from '../../../api/types';
import { refresh } from '../../../kit/actions';
import { By } from '../../../kit/By';
import { useDraft } from '../../../kit/draft';
import { date, moment, today } from '../../../kit/format';
import { useKeys } from '../../../kit/keys';
import { LeaveGuard } from '../../../kit/LeaveGuard';
import { Card } from '../../../kit/Page';
import { useMay, useMenu } from '../../../kit/session';
import { complain } from '../../../kit/toasts';
import { useStaff, useStaffName } from '../useStaff';
import './words';
import '../orders.css';

type Note = Order['notes'][number];
type Kind = Note['kind'];
const kinds: Kind[] = ['INTERNAL', 'PHONE', 'COUNTER', 'CONTACT'];

/** A memo as it is typed. */
interface Typed {
  text: string;
  kind: Kind;
  pinned: boolean;
  packing: boolean;
  day: string;
  person: string;
  more: boolean;
}
const empty: Typed = {
  text: '',
  kind: 'INTERNAL',
  pinned: false,
  packing: true,
  day: '',
  person: '',
  more: false,
};

/** Memos of the staff: pinned ones first, each with its number among those of the order. */
export default function Notes({ view: { order } }: { view: OrderView }) {
  const { t } = useTranslation();
  const may = useMay()('orders.edit');
  if (!may && order.notes.length === 0) return null;
  const numbered = order.notes.map((note, i) => ({ note, no: i + 1 }));
  const sorted = [...numbered.filter((n) => n.note.pinned), ...numbered.filter((n) => !n.note.pinned)];
  return (
    <Card title={t('order.notes')} testid="notes">
      {sorted.map(({ note, no }) => (
        <Line key={no} note={note} no={no} order={order} />
      ))}
      {may && <Writing order={order} />}
    </Card>
  );
}

function Writing({ order }: { order: Order }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [typed, setTyped] = useDraft<Typed>(`note ${order.id}`, empty);
  const field = useRef<InputRef>(null);
  useKeys({ n: () => field.current?.focus() });
  const put = (change: Partial<Typed>) => setTyped({ ...typed, ...change });
  const text = typed.text.trim();
  async function add() {
    if (!text) return;
    const { kind, pinned, packing, day, person } = typed;
    try {
      await api.POST('/orders/{id}/notes', {
        params: { path: { id: order.id } },
        body: { text, kind, pinned, packing, ...(day ? { reminder: { day, person } } : {}) },
      });
      setTyped(empty);
    } catch (e) {
      complain(e);
    }
    refresh(client);
  }
  return (
    <>
      <LeaveGuard dirty={text !== ''} />
      <form
        className="stack"
        onSubmit={(e) => {
          e.preventDefault();
          void add();
        }}
      >
        <div className="row-line">
          <Select
            value={typed.kind}
            options={kinds.map((value) => ({ value, label: t(`order.noteKind.${value}`) }))}
            onChange={(kind: Kind) => put({ kind })}
            aria-label={t('order.noteKinds')}
            data-testid="note-kind"
          />
          <Input
            ref={field}
            value={typed.text}
            onChange={(e) => put({ text: e.target.value })}
            placeholder={t('order.writeNote')}
            aria-label={t('order.writeNote')}
            data-text-place="MEMO"
            data-testid="note-text"
          />
          <Button htmlType="submit" disabled={!text} data-testid="note-add">
            {t('order.addNote')} <kbd>n</kbd>
          </Button>
        </div>
        {typed.more ? (
          <More typed={typed} put={put} />
        ) : (
          <button className="link" type="button" onClick={() => put({ more: true })} data-testid="note-more">
            {t('order.noteMore')}
          </button>
        )}
      </form>
    </>
  );
}

/** Where it is shown, and who is to be reminded when. */
function More({ typed, put }: { typed: Typed; put: (change: Partial<Typed>) => void }) {
  const { t } = useTranslation();
  const staff = useStaff();
  return (
    <div className="note-more">
      <Checkbox
        checked={typed.pinned}
        onChange={(e) => put({ pinned: e.target.checked })}
        data-testid="note-pin"
      >
        {t('order.notePin')}
      </Checkbox>
      <Checkbox
        checked={typed.packing}
        onChange={(e) => put({ packing: e.target.checked })}
        data-testid="note-packing"
      >
        {t('order.notePacking')}
      </Checkbox>
      <label>
        {t('order.noteDay')}{' '}
        <input
          type="date"
          value={typed.day}
          min={today()}
          onChange={(e) => put({ day: e.target.value })}
          data-testid="note-day"
        />
      </label>
      {typed.day && (
        <Select
          value={typed.person}
          options={[
            { value: '', label: t('order.noteAnybody') },
            ...staff.map((s) => ({ value: s.login, label: s.name })),
          ]}
          onChange={(person: string) => put({ person })}
          aria-label={t('order.notePerson')}
          data-testid="note-person"
        />
      )}
    </div>
  );
}

function Line({ note, no, order }: { note: Note; no: number; order: Order }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const nameOf = useStaffName();
  const marks = useMenu()('board');
  const may = useMay()('orders.edit') && marks;
  const { reminder } = note;
  const mark = (change: Partial<Pick<Note, 'pinned' | 'packing' | 'reminder'>>) => {
    const { pinned, packing, reminder } = { ...note, ...change };
    void api
      .PUT('/orders/{id}/notes/{no}', {
        params: { path: { id: order.id, no }, header: { 'If-Match': `"${order.revision}"` } },
        body: { pinned, packing, ...(reminder ? { reminder } : {}) },
      })
      .catch(complain)
      .finally(() => refresh(client));
  };
  return (
    <div className="note" data-testid="note" data-no={no} data-pinned={note.pinned}>
      <span>
        {note.kind !== 'INTERNAL' && <span className="tag">{t(`order.noteKind.${note.kind}`)}</span>}
        {note.text}
        {reminder && (
          <span className={reminder.day <= today() ? 'note-due due' : 'note-due'} data-testid="note-due">
            {t('order.noteDue', { day: date(reminder.day, i18n.language) })}
            {reminder.person && ` ${nameOf(reminder.person)}`}
            {may && (
              <Button size="small" onClick={() => mark({ reminder: null })} data-testid="note-done">
                {t('order.noteDone')}
              </Button>
            )}
          </span>
        )}
      </span>
      <small className="quiet">
        <By actor={note.by} /> <span className="num">{moment(note.at)}</span>
        {may && (
          <>
            <button
              className="plain"
              aria-pressed={note.pinned}
              aria-label={t('order.notePin')}
              title={t('order.notePin')}
              onClick={() => mark({ pinned: !note.pinned })}
              data-testid="note-turn-pin"
            >
              <Pin />
            </button>
            <button
              className="plain"
              aria-pressed={note.packing}
              aria-label={t('order.notePacking')}
              title={t('order.notePacking')}
              onClick={() => mark({ packing: !note.packing })}
              data-testid="note-turn-packing"
            >
              <Package />
            </button>
          </>
        )}
      </small>
    </div>
  );
}
