// SPDX-License-Identifier: Apache-2.0
/** The kit of pages that bundles bring (`@banto/kit`), version 1.1: all such a page may know of the staff's page. */
import {
  createContext,
  lazy,
  Suspense,
  useContext,
  type ComponentProps,
  type MouseEvent,
  type ReactNode,
} from 'react';
import type { Action } from '../kit/actions';
import type { Dialog as OfTheKit } from '../kit/Dialog';
import type { Act, Asking, Block, Chosen, Column, Room as OfTheHouse } from '../shell/room';
import { say } from './say';

export { Button } from 'antd';
export { Card, Field, Page } from '../kit/Page';
export type { Asking, Chosen };

/** An act of a bundle asks; what needs no question, its bundle describes to the house. */
export type RoomAct = Pick<Act, 'id' | 'menu' | 'right' | 'does'> & Required<Pick<Act, 'word' | 'dialog'>>;

/**
 * What a bundle brings: its module exports one of these by default. It has the shape of the house's own rooms as far as
 * it goes. Every path is below its own place: `/`, `/things/:id`. Columns, acts and blocks stand on the house's own
 * pages, if `parts` of the capability says so and the page is shared.
 */
export interface Room extends Pick<OfTheHouse, 'words' | 'places' | 'routes'> {
  columns?: Omit<Column, 'sorts' | 'name' | 'shows'>[];
  acts?: RoomAct[];
  blocks?: (Block<'order'> | Block<'home'> | Block<'conditions'>)[];
  /** Called when it goes, or a new version comes: ends timers, sockets, listeners. */
  close?: () => void;
}

/** A room, typed. */
export function room(brought: Room): Room {
  return brought;
}

/** The REST API of the house, as whoever is signed in: `orders?limit=5`. What is refused is thrown, in words. */
export interface House {
  get<T>(path: string): Promise<T>;
  /** The same, for a form: `seen` handed to `send` saves over what was read here, and over nobody else's save. */
  read<T>(path: string): Promise<{ value: T; seen: string }>;
  send<T>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    seen?: string,
  ): Promise<T>;
}

/** Who is signed in. */
export interface Session {
  user: string;
  name: string;
  language: 'ja' | 'en';
  rights: readonly string[];
}

/** Where a page of a bundle stands; the staff's page sets it. */
export interface Standing {
  /** Which page it is. */
  id: string;
  words: Room['words'];
  house: House;
  session: Session;
  params: Readonly<Record<string, string | undefined>>;
  /** The address of a path below the room. */
  href(path: string): string;
  go(path: string): void;
  /** The address of an order's page, and the way there. */
  hrefOfOrder(id: number): string;
  goToOrder(id: number): void;
  /** Does something with orders, as the house's own acts are done. */
  act(action: Action, what: string): Promise<void>;
}

export const StandingContext = createContext<Standing | undefined>(undefined);

function useStanding(): Standing {
  const standing = useContext(StandingContext);
  if (!standing) throw new Error('outside of a room');
  return standing;
}

export const useSession = (): Session => useStanding().session;
export const useHouse = (): House => useStanding().house;
/** What stands for `:names` in the path. */
export const useParams = (): Standing['params'] => useStanding().params;
/** Leads to a path below the room. */
export const useGo = (): ((path: string) => void) => useStanding().go;

/**
 * Does an act of the house with orders, also one that the room's bundle describes: how far it is, what was refused and
 * a way back are shown. Ends with it.
 */
export function useAct(): (
  id: string,
  given: Record<string, string>,
  on: Pick<Chosen, 'ids'> & Partial<Chosen>,
  what: string,
) => Promise<void> {
  const { act } = useStanding();
  return (id, given, { ids, all, query }, what) =>
    act({ action: id, ...given, ...(all ? { query } : { ids }) }, what);
}

/** The room's own words, in the reader's language. */
export function useWords(): (key: string) => string {
  const { words, session } = useStanding();
  return (key) => say(words, session.language, key);
}

function Leads({ href, go, children }: { href: string; go: () => void; children: ReactNode }) {
  const follow = (e: MouseEvent) => {
    if (e.metaKey || e.ctrlKey || e.shiftKey || e.button !== 0) return;
    e.preventDefault();
    go();
  };
  return (
    <a href={href} onClick={follow}>
      {children}
    </a>
  );
}

/** A link to a path below the room. */
export function Link({ to, children }: { to: string; children: ReactNode }) {
  const { href, go } = useStanding();
  return (
    <Leads href={href(to)} go={() => go(to)}>
      {children}
    </Leads>
  );
}

/** A link to the page of an order, by its id; from a frame, too. */
export function OrderLink({ order, children }: { order: number; children: ReactNode }) {
  const { hrefOfOrder, goToOrder } = useStanding();
  return (
    <Leads href={hrefOfOrder(order)} go={() => goToOrder(order)}>
      {children}
    </Leads>
  );
}

const Asks = lazy(() => import('../kit/Dialog').then(({ Dialog: show }) => ({ default: show })));

/** Asks something, as the house asks: Enter goes on, Esc leaves all as it is, the focus is in the first field. */
export function Dialog({
  children,
  ...more
}: Pick<
  ComponentProps<typeof OfTheKit>,
  'title' | 'ok' | 'go' | 'close' | 'disabled' | 'danger' | 'testid' | 'children'
>) {
  const { id } = useStanding();
  return (
    <Suspense fallback={null}>
      <Asks {...more}>
        <div data-room={id}>{children}</div>
      </Asks>
    </Suspense>
  );
}
