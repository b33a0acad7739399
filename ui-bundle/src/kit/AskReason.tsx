// SPDX-License-Identifier: Apache-2.0
import { Input } from 'antd';
import { useState } from 'react';
import { Dialog } from './Dialog';

/** Asks why, once. */
export function AskReason({
  title,
  why,
  ok,
  go,
  close,
  danger = false,
}: {
  title: string;
  why: string;
  ok: string;
  go: (reason: string) => void;
  close: () => void;
  danger?: boolean;
}) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={title}
      ok={ok}
      close={close}
      go={() => go(reason.trim())}
      disabled={!reason.trim()}
      danger={danger}
      testid="reason-yes"
      width={440}
    >
      <label className="field">
        <span className="field-label">{why}</span>
        <Input
          value={reason}
          onChange={(e) => setReason(e.target.value)}
          maxLength={200}
          data-testid="reason"
        />
      </label>
    </Dialog>
  );
}
