// SPDX-License-Identifier: Apache-2.0
/** The kit of pages that bundles bring (`@banto/kit`), version 1.0: all such a page may know of the staff's page. */
import { createContext, useContext, type MouseEvent, type ReactNode } from 'react';
import type { Room as OfTheHouse } from '../shell/room';
import { say } from './say';

export { Card, Page } from '../kit/Page';

/**
 * What a bundle brings: its module exports one of these by default. It has the shape of the house's own rooms as far as
 * it goes: words, places, routes. Every path is below its own place: `/`, `/things/:id`.
 */
export interface Room extends Pick<OfTheHouse, 'words' | 'places' | 'routes'> {
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
  send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T>;
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
  words: Room['words'];
  house: House;
  session: Session;
  params: Readonly<Record<string, string | undefined>>;
  /** The address of a path below the room. */
  href(path: string): string;
  go(path: string): void;
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

/** The room's own words, in the reader's language. */
export function useWords(): (key: string) => string {
  const { words, session } = useStanding();
  return (key) => say(words, session.language, key);
}

/** A link to a path below the room. */
export function Link({ to, children }: { to: string; children: ReactNode }) {
  const { href, go } = useStanding();
  const follow = (e: MouseEvent) => {
    if (e.metaKey || e.ctrlKey || e.shiftKey || e.button !== 0) return;
    e.preventDefault();
    go(to);
  };
  return (
    <a href={href(to)} onClick={follow}>
      {children}
    </a>
  );
}
