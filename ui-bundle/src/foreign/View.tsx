// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { matchPath } from 'react-router';
import { StandingContext, type Room, type Standing } from './kit';
import type { At } from './useAt';
import './foreign.css';

/** Where a page of a bundle is opened: who looks at it, and the path below its place. */
export interface Looked extends At {
  path: string;
}

/** A room's page at a path below its place; an unknown path is its first page. */
export function View({ room, at }: { room: Room; at: Looked & Pick<Standing, 'house'> }) {
  const { id, path } = at;
  const { Page, params } = useMemo(() => {
    const routes = room.routes ?? [];
    const found = routes
      .map(({ path: pattern, page }) => ({ page, match: matchPath(pattern, path) }))
      .find(({ match }) => match);
    return { Page: found?.page ?? routes[0]!.page, params: found?.match?.params ?? {} };
  }, [room, path]);
  const standing = useMemo(() => ({ ...at, words: room.words, params }), [at, room, params]);
  return (
    <div className="foreign" data-room={id}>
      <StandingContext value={standing}>
        <Page />
      </StandingContext>
    </div>
  );
}
