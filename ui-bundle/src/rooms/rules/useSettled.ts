// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';

/** A value once it has stayed the same for a moment. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
