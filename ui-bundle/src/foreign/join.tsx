// SPDX-License-Identifier: Apache-2.0
// What a page of a bundle brings to the house's own pages, as a room of the house would bring it. What its owner was not
// told of (`parts` of the capability) stays away.
import { Suspense, useMemo, type ComponentType } from 'react';
import type { ForeignPage } from '../api/types';
import type { AnyBlock, Needs, Room as OfTheHouse } from '../shell/room';
import { Contained } from './Contained';
import { StandingContext, type Room } from './kit';
import type { Opened } from './opened';
import { say } from './say';
import { useAt } from './useAt';
import './foreign.css';

type Part = ForeignPage['parts'][number];

/** After all that the house itself brings. */
const last = 1000;
const none = {};

const needs = ({ menu, right }: Needs): Needs => ({ menu, right });

/** Draws something of a page of a bundle on another page: with its own look, words and line, and its faults kept in. */
function drawn<P extends object>(it: Opened, Show: ComponentType<P>, cut: () => void): ComponentType<P> {
  const { page, room, house } = it;
  return function Part(given: P) {
    const at = useAt(page.id);
    const standing = useMemo(() => ({ ...at, house, words: room?.words, params: none }), [at]);
    return (
      <Contained cut={cut}>
        <div className="foreign-part" data-room={page.id}>
          <StandingContext value={standing}>
            <Suspense fallback={null}>
              <Show {...given} />
            </Suspense>
          </StandingContext>
        </div>
      </Contained>
    );
  };
}

/** Nothing where it brings none of what it has said. */
export function join(it: Opened, room: Room, cut: () => void): OfTheHouse | undefined {
  const own = (id: string) => `x.${it.page.id}.${id}`;
  const says = (part: Part) => it.page.parts.includes(part);
  const named = (key: string) => ({ ja: say(room.words, 'ja', key), en: say(room.words, 'en', key) });
  const columns = (says('COLUMNS') ? (room.columns ?? []) : []).map((c) => ({
    ...needs(c),
    id: own(c.id),
    name: named(`col.${c.id}`),
    width: c.width,
    align: c.align,
    desks: c.desks,
    fields: c.fields,
    cell: drawn(it, c.cell, cut),
  }));
  const acts = (says('ACTS') ? (room.acts ?? []) : []).map((a) => ({
    ...needs(a),
    id: own(a.id),
    name: named(a.word),
    does: a.does,
    dialog: drawn(it, a.dialog, cut),
  }));
  const blocks = (room.blocks ?? [])
    .filter(({ spot }) => says(spot.toUpperCase() as Part))
    .map((b) => {
      const show = drawn(it, b.show as ComponentType<object>, cut);
      return { ...needs(b), spot: b.spot, id: own(b.id), at: last + b.at, show } as AnyBlock;
    });
  const brings = columns.length + acts.length + blocks.length > 0;
  return brings ? { id: `x.${it.page.id}`, columns, acts, blocks } : undefined;
}
