// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';

const pause = 200;

/** What is typed, once somebody pauses. */
export function useLater(typed: string): string {
  const [later, setLater] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setLater(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return later;
}
