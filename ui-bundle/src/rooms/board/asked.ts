// SPDX-License-Identifier: Apache-2.0
import { api, body } from '../../api/client';
import type { components } from '../../api/schema';

export type Note = components['schemas']['BoardNotesView'];
export type Whole = components['schemas']['BoardNotesWhole'];
export type Canned = components['schemas']['CannedTextsView'];
export type State = 'STANDS' | 'PAST';

/** The notes that stand, or are past; those with these words, which may name people and stand in no address. */
export const notesAsked = (words: string, state: State, limit: number) => ({
  queryKey: ['board', 'notes', words, state, limit],
  queryFn: () =>
    body(
      words
        ? api.POST('/board/notes/search', { body: { words, state, limit } })
        : api.GET('/board/notes', { params: { query: { state, limit } } }),
    ),
});

/** How many somebody has not read. */
export const unreadAsked = {
  queryKey: ['board', 'unread'],
  queryFn: () => body(api.GET('/board/notes/unread')),
  refetchInterval: 120_000,
};

/** One with its replies. */
export const noteAsked = (id: string) => ({
  queryKey: ['board', 'note', id],
  queryFn: () => body(api.GET('/board/notes/{id}', { params: { path: { id } } })),
});

/** The canned texts that somebody may use. */
export const textsAsked = {
  queryKey: ['board', 'texts'],
  queryFn: () => body(api.GET('/board/texts')),
  staleTime: 60_000,
};
