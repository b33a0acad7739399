// SPDX-License-Identifier: Apache-2.0
import type { Room } from './kit';

type Some = Record<string, unknown>;

const spots = ['order', 'home', 'conditions'];
const says = (value: unknown): value is string => typeof value === 'string' && value !== '';
const shows = (value: unknown) =>
  typeof value === 'function' || (typeof value === 'object' && value !== null && '$$typeof' in value);
const maybeList = (value: unknown) => value === undefined || Array.isArray(value);
const isId = (value: unknown) => says(value) && /^[\w-]+$/.test(value);
const isWidth = (value: unknown) => says(value) && /^(\d+px|minmax\(\d+px, *(\d+px|[\d.]+fr)\))$/.test(value);

/** Whether something it may bring is a list of such things. */
const each = (list: unknown, is: (one: Some) => boolean) =>
  list === undefined ||
  (Array.isArray(list) && (list as (Some | null)[]).every((one) => one && maybeList(one.menu) && is(one)));

/** What a module exports by default, if it is a room; else it throws. */
export function roomOf(brought: unknown): Room {
  const room = (brought ?? {}) as Room;
  const { routes } = room;
  const fits =
    Array.isArray(routes) &&
    routes.length > 0 &&
    each(routes, (r) => says(r.path) && shows(r.page)) &&
    each(room.places, (p) => says(p.to) && says(p.word)) &&
    each(
      room.columns,
      (c) => isId(c.id) && isWidth(c.width) && maybeList(c.desks) && maybeList(c.fields) && shows(c.cell),
    ) &&
    each(room.acts, (a) => isId(a.id) && says(a.word) && shows(a.dialog)) &&
    each(room.blocks, (b) => isId(b.id) && spots.includes(b.spot as string) && shows(b.show));
  if (!fits) throw new Error('is no room');
  return room;
}
