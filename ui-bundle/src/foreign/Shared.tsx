// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo } from 'react';
import { Contained } from './Contained';
import { find, type Opened } from './opened';
import { cut } from './rooms';
import { View, type Looked } from './View';
import { watch } from './watch';

/** A page of a bundle as a part of the staff's page. */
export function Shared({ it, at }: { it: Opened; at: Looked }) {
  const { page, room, house } = it;
  // its code runs while it is drawn: the watch must know before
  watch.enter(page, (id) => cut(id, 'busy'));
  useEffect(() => {
    watch.enter(page, (id) => cut(id, 'busy'));
    return () => {
      if (find(page.id)?.joined) watch.enter(page);
      else watch.leave(page);
    };
  }, [page]);
  const standing = useMemo(() => ({ ...at, house }), [at, house]);
  return (
    <Contained cut={() => cut(page.id, 'threw')}>
      <View room={room!} at={standing} />
    </Contained>
  );
}
