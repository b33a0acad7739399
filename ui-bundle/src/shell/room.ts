// SPDX-License-Identifier: Apache-2.0
// The seam of the page: what a room brings. `rooms/<room>/index.ts` exports one value of this shape by default; the
// shell draws what it finds and knows no room by name. Beside the contract and its words, rooms and kit see of the
// shell this file alone.
import type { QueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { createContext, useContext, type ComponentType } from 'react';
import type { ActionSent, Alarm, Desk, Leaving, Order, OrderQuery, OrderRow, OrderView } from '../api/types';
import type { Language } from '../words';

/** What must be there for something to be shown; nothing said is nothing asked. */
export interface Needs {
  /** Functions of the house, of which one is enough. */
  menu?: string[];
  /** A right of who is signed in. */
  right?: string;
}

/** Where `g` and a letter lead, and a line of the rail. */
export interface Place extends Needs {
  to: string;
  /** The key of its words. */
  word: string;
  /** The letter after `g`. */
  key?: string;
  /** The list it stands in: three of the rail, and the page of settings; in none, its letter alone leads there. */
  under?: 'top' | 'work' | 'shop' | 'settings';
  /** Where it stands in its list: less is higher. Work stands in the order of the day. */
  at: number;
  /** What it is known by where the rail is folded: an icon of lucide-react. Those of settings need none. */
  icon?: ComponentType;
  /** Work that not every day has: it is folded away until it is asked for. */
  rare?: boolean;
  /** The key of more words that it is found by among settings: what people call it, whom it is about. */
  also?: string;
  /** Where it stands on the page of settings; without it, with the shop. */
  group?: SettingsGroup;
  /** Its place in the bar of a phone, which has room for four, and the key of its word there. */
  bar?: { at: number; word: string };
  /** The desk whose orders go on by the work done here, not by hand. */
  desk?: Desk;
}

/** The groups of the page of settings, in their order. */
export const settingsGroups = ['shop', 'links', 'parcels', 'papers', 'people'] as const;
export type SettingsGroup = (typeof settingsGroups)[number];

/** A page and its path, as the router writes it: `/things/:id`. */
export interface Route {
  path: string;
  page: ComponentType;
}

/** A name in both languages. */
type Name = Record<Language, string>;

/** What the order list can be sorted by, as its filter spells it. */
export type Sort = 'NEWEST' | 'OLDEST' | 'SHIP_DATE' | 'WISH_DATE';

/** A column of the order list. */
export interface Column extends Needs {
  id: string;
  /** Its heading; the word `col.<id>` where nothing is said. */
  name?: Name;
  /** The fields of orders that it shows, by id: they are no columns of their own beside it. */
  shows?: string[];
  /** Those that it reads besides: their values come with the rows (`row.columns`), and it shows them too. */
  fields?: string[];
  /** As CSS's grid-template-columns has it. */
  width: string;
  align?: 'right';
  /** The sorts its heading offers, first one first. */
  sorts?: Sort[];
  /** The desks on which it is shown without being asked for. */
  desks?: Desk[];
  cell: ComponentType<{ row: OrderRow }>;
}

/** The orders that somebody has chosen: those named, or all that the query finds. */
export interface Chosen {
  ids: number[];
  all: boolean;
  query: OrderQuery;
  /** The desks they stand on. */
  desks: Desk[];
}

/** What an act has at hand. */
export interface Hand {
  t: TFunction;
  client: QueryClient;
  go: (to: string) => void;
  /** Chooses nothing any more. */
  clear: () => void;
}

/** An act in the menu of chosen orders, beside those that the house itself describes (`GET /actions`). */
export interface Act extends Needs {
  id: string;
  /** The key of its words. */
  word?: string;
  /** What it is called, where no key is said. */
  name?: Name;
  /** The letter that starts it. */
  key?: string;
  /** Whether it can be done with these; without it, with any. */
  fits?: (chosen: Chosen) => boolean;
  /** What it is done with, a line each; without it the act is one line. */
  choices?: () => Promise<{ id: string; name: string }[]>;
  /** Does it; what it throws is shown. `choice` is the id of one of the choices, else empty. */
  run?: (chosen: Chosen, hand: Hand, choice: string) => Promise<void> | void;
  /** Asks how, and does it: stands over the list until it closes itself. */
  dialog?: ComponentType<Asking>;
  /** The act that the house describes and this one does: that has no line of its own beside it. */
  does?: string;
}

/** What a dialog of an act has at hand. */
export interface Asking extends Pick<Hand, 'clear'> {
  chosen: Chosen;
  close: () => void;
}

/** Where rooms stand on pages that are not theirs, and what their parts are given there. */
export interface Spots {
  /** The upper half of the rail. */
  rail: object;
  /** Under the places of the rail. */
  'rail.end': object;
  /** Lines of the page of settings. */
  settings: object;
  /** Lines over every page. */
  line: object;
  /** The left end of the top bar. */
  top: object;
  /** Signs at its right end. */
  signs: object;
  /** Columns of the sheet of keys. */
  keys: object;
  /** Beside the block that leads the home page. */
  'home.lead': object;
  /** Cards of the home page. */
  home: object;
  /** How else a shop can begin, over its first steps: a section each. */
  'first.ways': object;
  /** Under what a shop asks for elsewhere and waits for, as it begins. */
  'first.days': object;
  /** Where a page has nothing to show because no order has come in yet. */
  'no-orders': object;
  /** Conditions of the order list, each a fieldset. */
  conditions: { query: OrderQuery; set: (change: OrderQuery) => void };
  /** Cards of the order page. */
  order: { view: OrderView };
  /** Under the name of what a line of an order sells. */
  'order.line': { order: number; line: number };
  /** Buttons of the order page. */
  'order.acts': { view: OrderView };
  /** Beside the reason for which an order is held. */
  'order.hold': { order: Order };
  /** Rows under the sums of an order. */
  'order.money': { order: Order };
  /** A waybill's number. */
  waybill: { order: number; carrier: string; number: string };
  /** Before something leaves the house. */
  leaving: { leaves: Leaving[] };
  /** Lines of the list of what is looked at before a shop goes live; each is a `Ready`. */
  live: object;
  /** Where a carrier's result file is chosen; `take` is given one in its place. */
  numbers: { take: (file: File) => void };
  /** Behind the sentence of an alarm. */
  alarm: { alarm: Alarm };
}

/** What a step of the day has at hand. */
export interface StepHand {
  t: TFunction;
  client: QueryClient;
  /** Does an act with the orders of a query: how far it is, and 元に戻す, are shown under the name `what`. */
  act: (act: ActionSent & { action: string; query: OrderQuery }, what: string) => Promise<unknown>;
  /** Leads to a place, which finds the file in its location's state. */
  bring: (to: string, file: File) => void;
}

/** How a step of the day stands. */
export interface StepState {
  /** How many are to be done there. */
  count: number;
  /** Exactly these. */
  to: string;
  /** What they are made of, or what stops them; each leads to exactly those. The first four are shown. */
  lines: { id: string; name: string; n: number; to: string }[];
  /** What is said where there are no lines. */
  note?: string;
  /** What is done next: on its button, and as a sentence where it leads the page. */
  next?: StepNext;
}

/** The next thing of a step: a place it leads to, or an act that it starts itself. */
export interface StepNext {
  /** On the button of the step. */
  name: string;
  /** On the button of the block that leads the page. */
  lead: string;
  /** What that says, the count in it. */
  sentence: string;
  /** Who may do it; anybody, where nothing is said. */
  right?: string;
  to?: string;
  run?: () => Promise<unknown>;
  /** What leaves the house because of it; asked for where it leads. Of very many it is not foretold: `'many'`. */
  leaves?: 'many' | (() => Promise<Leaving[]>);
}

/** A step of the day, as the home page leads through them. */
export interface Step extends Needs {
  id: string;
  /** Its place in the day: less is earlier. */
  at: number;
  /** The key of its name. */
  word: string;
  /** How it stands; asked again when orders change. */
  ask: (hand: StepHand) => Promise<StepState>;
}

/** How something to be set up stands. */
export interface FirstState {
  done: boolean;
  /** What is there, or what is missing. */
  said: string;
  /** The page where it is done. */
  to: string;
  /** On the button that leads there. */
  go: string;
  /** What is asked for elsewhere and takes days: told before everything else, as long as it is missing. */
  days?: { id: string; name: string; text: string }[];
}

/** What is set up before a shop can work, as its first hour leads through it. */
export interface FirstStep extends Needs {
  id: string;
  /** Its place among them: less is earlier. */
  at: number;
  /** The keys of its name, and of the sentence that says what it is for. */
  word: string;
  why: string;
  /** How long it takes somebody who has everything at hand. */
  minutes: number;
  /** How it stands, read from the house. */
  ask: (hand: Pick<StepHand, 't' | 'client'>) => Promise<FirstState>;
}

/** A part of a room for a spot. */
export interface Block<S extends keyof Spots = keyof Spots> extends Needs {
  spot: S;
  id: string;
  /** Where it stands among the parts there: less is earlier. */
  at: number;
  show: ComponentType<Spots[S]>;
  /** What it asks about an order: of the next one it is asked before somebody gets there. */
  ahead?: Ahead;
}

/** What is asked about an order, and what the answer is kept under. */
export type Ahead = (order: number) => { queryKey: unknown[]; queryFn: () => Promise<unknown> };

/** A part of a room for whichever spot it names. */
export type AnyBlock = { [S in keyof Spots]: Block<S> }[keyof Spots];

/** What the house tells of: something stands or stands again, far sides, what there is at all, orders. */
export type News = 'alarm' | 'connection' | 'house' | 'orders';

/** What a room brings. Pages and parts arrive when they are shown (`lazy`), and their words with them. */
export interface Room {
  /** Its folder's name, and the feature's. */
  id: string;
  /** The names of what it brings, in both languages. */
  words?: Record<Language, object>;
  places?: Place[];
  routes?: Route[];
  columns?: Column[];
  acts?: Act[];
  blocks?: AnyBlock[];
  /** Steps of the day; they arrive when the home page is shown, and their words with them. */
  steps?: () => Promise<Step[]>;
  /** What of it is set up first; it arrives where the first hour is led through. */
  firstSteps?: () => Promise<FirstStep[]>;
  /** The sections of settings that its own pages draw; all others stand together on one page. */
  sections?: string[];
  /** Which of its answers are read anew at which news, by the first part of the key they are kept under. */
  hears?: Partial<Record<News, string[]>>;
  /** Rooms that come and go by it while the page runs; they say names, not keys. */
  guests?: Guests;
}

/** Rooms that are there now; it is told when others are. */
export interface Guests {
  now: () => readonly Room[];
  subscribe: (listener: () => void) => () => void;
}

/** The rooms that are there now. */
export const RoomsContext = createContext<readonly Room[]>([]);

export const useRooms = (): readonly Room[] => useContext(RoomsContext);

/** All places, as the rail has them: the work, the shop, then what is set up. */
export function placesOf(rooms: readonly Room[]): Place[] {
  const lists = ['top', undefined, 'work', 'shop', 'settings'];
  return rooms
    .flatMap((r) => r.places ?? [])
    .sort((a, b) => lists.indexOf(a.under) - lists.indexOf(b.under) || a.at - b.at);
}
