// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';

/** Words with how many there are, if there are any. */
export function Counted({ n, kind, children }: { n: number; kind: 'bad' | 'running'; children: ReactNode }) {
  return (
    <span className="counted">
      {children}
      {n > 0 && <sup className={`counter ${kind}`}>{n > 99 ? '99+' : n}</sup>}
    </span>
  );
}
