// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { complain } from '../../kit/toasts';
import { refresh } from '../../kit/actions';

/** Tries something once at a time, says why it failed, and reads anew what may have changed by it. */
export function useAttempt(key: string[]) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  async function attempt(work: () => Promise<void>) {
    setBusy(true);
    try {
      await work();
    } catch (e) {
      complain(e);
    } finally {
      setBusy(false);
      refresh(client);
      await client.invalidateQueries({ queryKey: key });
    }
  }
  return { busy, attempt };
}
