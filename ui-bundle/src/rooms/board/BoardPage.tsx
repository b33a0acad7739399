// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useKeys } from '../../kit/keys';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Page } from '../../kit/Page';
import { noteAsked, notesAsked, type Note, type State } from './asked';
import { NoteCard } from './NoteCard';
import { NoteForm } from './NoteForm';
import './words';
import './board.css';

const slice = 50;

/** The board: what stands on it, the pinned notes first. */
export default function BoardPage() {
  const { t } = useTranslation();
  const go = useNavigate();
  const { id } = useParams();
  const [words, setWords] = useState('');
  const [state, setState] = useState<State>('STANDS');
  const [limit, setLimit] = useState(slice);
  const [params, setParams] = useSearchParams();
  const about = params.get('order') ?? '';
  const [form, setForm] = useState<Note | 'new' | null>(about ? 'new' : null);
  const notes = useQuery({ ...notesAsked(words.trim(), state, limit), placeholderData: keepPreviousData });
  const listed = notes.data?.items ?? [];
  // one that is led to may be past, or far down
  const named = useQuery({ ...noteAsked(id ?? ''), enabled: id !== undefined });
  const first = named.data && !listed.some((n) => n.id === id) ? [named.data.note] : [];
  useKeys({ n: () => setForm('new') });
  return (
    <Page
      title={t('place.board')}
      about={<span className="quiet">{t('board.about')}</span>}
      testid="board"
      actions={
        <Button type="primary" onClick={() => setForm('new')} data-testid="note-new">
          {t('board.write')} <kbd>n</kbd>
        </Button>
      }
    >
      <div className="board-tools">
        <Input
          value={words}
          maxLength={200}
          onChange={(e) => setWords(e.target.value)}
          placeholder={t('board.search')}
          aria-label={t('board.search')}
          allowClear
          data-testid="board-search"
        />
        <Segmented<State>
          value={state}
          onChange={setState}
          options={[
            { value: 'STANDS', label: t('board.stands') },
            { value: 'PAST', label: t('board.past') },
          ]}
        />
      </div>
      {notes.isPending && <Skeleton />}
      {notes.error && <Trouble error={notes.error} retry={() => void notes.refetch()} />}
      {notes.data && listed.length === 0 && first.length === 0 && (
        <Empty
          title={t(words ? 'board.noneFound' : 'board.none')}
          {...(words || state === 'PAST' ? {} : { hint: t('board.noneHint') })}
        />
      )}
      <div className="board">
        {[...first, ...listed].map((note) => (
          <NoteCard
            key={note.id}
            note={note}
            open={note.id === id}
            turn={() => void go(note.id === id ? '/board' : `/board/${note.id}`, { replace: true })}
            edit={() => setForm(note)}
          />
        ))}
      </div>
      {notes.data?.next && (
        <Button onClick={() => setLimit(Math.min(200, limit + slice))} data-testid="board-more">
          {t('board.more')}
        </Button>
      )}
      {form && (
        <NoteForm
          note={form === 'new' ? undefined : form}
          about={about}
          close={() => {
            setForm(null);
            if (about) setParams({}, { replace: true });
          }}
        />
      )}
    </Page>
  );
}
