// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo } from 'react';
import { Contained } from './Contained';
import type { Opened } from './opened';
import { cut } from './rooms';
import { View, type At } from './View';
import { watch } from './watch';

/** A page of a bundle as a part of the staff's page. */
export function Shared({ it, at }: { it: Opened; at: At }) {
  const { page, room, sheet, house } = it;
  // its code runs while it is drawn: the watch must know before
  watch.enter(page, (id) => cut(id, 'busy'));
  useEffect(() => {
    watch.enter(page, (id) => cut(id, 'busy'));
    return () => watch.leave(page);
  }, [page]);
  useEffect(() => {
    if (!sheet) return undefined;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== sheet);
    };
  }, [sheet]);
  const standing = useMemo(() => ({ ...at, house }), [at, house]);
  return (
    <Contained cut={() => cut(page.id, 'threw')}>
      <View id={page.id} room={room!} at={standing} />
    </Contained>
  );
}
