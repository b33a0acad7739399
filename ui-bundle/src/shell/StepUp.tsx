// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { onProofWanted } from '../api/client';

const Dialog = lazy(() => import('./StepUpDialog'));

/** Asks for a proof of who one is where the house wants one; what was asked of it waits, and goes on. */
export function StepUp() {
  const [asked, setAsked] = useState(false);
  const waiting = useRef<((proved: boolean) => void)[]>([]);
  useEffect(() => {
    onProofWanted(() => {
      setAsked(true);
      return new Promise((told) => waiting.current.push(told));
    });
    return () => onProofWanted(async () => false);
  }, []);
  const done = (proved: boolean) => {
    setAsked(false);
    waiting.current.splice(0).forEach((told) => told(proved));
  };
  return asked ? (
    <Suspense>
      <Dialog done={done} />
    </Suspense>
  ) : null;
}
