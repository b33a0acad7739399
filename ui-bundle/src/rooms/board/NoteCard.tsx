// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import Pin from 'lucide-react/icons/pin';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import { By } from '../../kit/By';
import { useDraft } from '../../kit/draft';
import { date, moment } from '../../kit/format';
import { LeaveGuard } from '../../kit/LeaveGuard';
import { Skeleton, Trouble } from '../../kit/marks';
import { complain, toast } from '../../kit/toasts';
import { noteAsked, type Note } from './asked';
import { Linked } from './Linked';
import './words';
import './board.css';

/** What is to be known of a note before it is read. */
export function Marks({ note }: { note: Note }) {
  const { t, i18n } = useTranslation();
  return (
    <span className="board-marks">
      {!note.read && !note.struck && (
        <span className="tag unread" data-testid="note-unread">
          {t('board.isUnread')}
        </span>
      )}
      {note.pinned && (
        <span className="tag">
          <Pin aria-hidden /> {t('board.isPinned')}
        </span>
      )}
      {note.audience !== 'ALL' && <span className="tag">{t(`board.audiences.${note.audience}`)}</span>}
      {note.struck && <span className="tag">{t('board.isStruck')}</span>}
      {note.ended && !note.struck && <span className="tag">{t('board.isEnded')}</span>}
      {note.until && !note.ended && (
        <span className="quiet">{t('board.untilDay', { day: date(note.until, i18n.language) })}</span>
      )}
    </span>
  );
}

/** A note on the board; opened, with its replies and who has read it. */
export function NoteCard({
  note,
  open,
  turn,
  edit,
}: {
  note: Note;
  open: boolean;
  turn: () => void;
  edit: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const again = () => void client.invalidateQueries({ queryKey: ['board'] });
  const does = (work: Promise<unknown>, said?: string) =>
    void work
      .then(() => said && toast({ kind: 'good', text: said }))
      .catch(complain)
      .finally(again);
  const path = { params: { path: { id: note.id } } };
  return (
    <article
      className={`card board-note colour-${note.colour}`}
      data-testid="board-note"
      data-id={note.id}
      data-read={note.read}
    >
      <header>
        <h2>{note.title}</h2>
        <Marks note={note} />
      </header>
      {note.text && (
        <p className="board-text">
          <Linked text={note.text} />
        </p>
      )}
      {note.orders.length > 0 && (
        <p className="board-orders">
          {note.orders.map((o) =>
            o.number ? (
              <Link key={o.id} to={`/orders/${o.id}`} data-testid="note-order">
                {t('board.order', { number: o.number })}
              </Link>
            ) : (
              <span key={o.id} className="quiet">
                {t('board.order', { number: o.id })}
              </span>
            ),
          )}
        </p>
      )}
      <footer>
        <small className="quiet">
          <By actor={note.by} /> <span className="num">{moment(note.at)}</span>
          {note.changedAt !== note.at && (
            <>
              {' '}
              <By actor={note.changedBy} /> {t('board.changed', { at: moment(note.changedAt) })}
            </>
          )}
        </small>
        <div className="row-line">
          {!note.read && !note.struck && (
            <Button
              type="primary"
              onClick={() => does(api.POST('/board/notes/{id}/read', path))}
              data-testid="note-read"
            >
              {t('board.markRead')}
            </Button>
          )}
          <Button onClick={turn} aria-expanded={open} data-testid="note-open">
            {open
              ? t('board.close')
              : note.replies > 0
                ? t('board.replies', { n: note.replies })
                : t('board.open')}
          </Button>
          {note.struck ? (
            <Button onClick={() => does(api.POST('/board/notes/{id}/restore', path), t('board.saved'))}>
              {t('board.restore')}
            </Button>
          ) : (
            <>
              <Button onClick={edit} data-testid="note-edit">
                {t('common.edit')}
              </Button>
              <Button
                type="text"
                danger
                onClick={() => does(api.DELETE('/board/notes/{id}', path), t('board.struck'))}
                data-testid="note-strike"
              >
                {t('board.strike')}
              </Button>
            </>
          )}
        </div>
      </footer>
      {open && <Talk id={note.id} />}
    </article>
  );
}

function Talk({ id }: { id: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const whole = useQuery(noteAsked(id));
  const [text, setText] = useDraft(`reply ${id}`, '');
  const [busy, setBusy] = useState(false);
  async function send() {
    setBusy(true);
    try {
      const after = await body(
        api.POST('/board/notes/{id}/replies', { params: { path: { id } }, body: { text: text.trim() } }),
      );
      client.setQueryData(['board', 'note', id], after);
      setText('');
      void client.invalidateQueries({ queryKey: ['board', 'notes'] });
    } catch (e) {
      complain(e);
    } finally {
      setBusy(false);
    }
  }
  if (whole.isPending) return <Skeleton lines={2} />;
  if (whole.error) return <Trouble error={whole.error} retry={() => void whole.refetch()} />;
  return (
    <div className="board-talk">
      <LeaveGuard dirty={text.trim() !== ''} />
      <ul>
        {whole.data.replies.map((r) => (
          <li key={r.id} data-testid="board-reply">
            <span>
              <Linked text={r.text} />
            </span>
            <small className="quiet">
              <By actor={r.by} /> <span className="num">{moment(r.at)}</span>
            </small>
          </li>
        ))}
      </ul>
      <form
        className="row-line"
        onSubmit={(e) => {
          e.preventDefault();
          if (text.trim() && !busy) void send();
        }}
      >
        <Input
          value={text}
          maxLength={2000}
          onChange={(e) => setText(e.target.value)}
          placeholder={t('board.reply')}
          aria-label={t('board.reply')}
          data-testid="reply-text"
        />
        <Button htmlType="submit" disabled={busy || !text.trim()} data-testid="reply-send">
          {t('board.sendReply')}
        </Button>
      </form>
      <p className="quiet" data-testid="note-readers">
        {t('board.readers')}:{' '}
        {whole.data.readers.map((r, i) => (
          <span key={r.by.name}>
            {i > 0 && '・'}
            <By actor={r.by} />
          </span>
        ))}
      </p>
    </div>
  );
}
