// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { isSignedOut } from '../api/client';
import { useSession } from './session';

const drafts = new Map<string, unknown>();

/**
 * What somebody types and has not saved. It goes with its form, but for a session that ends: whoever signs in again
 * finds it where it was.
 *
 * @param of what it is about; no two forms have the same
 * @param start what stands there at first
 */
export function useDraft<T>(of: string, start: T): [T, (next: T) => void] {
  const key = `${useSession().data?.user ?? ''} ${of}`;
  const [value, setValue] = useState<T>(() => (drafts.has(key) ? (drafts.get(key) as T) : start));
  useEffect(
    () => () => {
      if (!isSignedOut()) drafts.delete(key);
    },
    [key],
  );
  return [
    value,
    (next) => {
      drafts.set(key, next);
      setValue(next);
    },
  ];
}
