// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import { Dialog } from './Dialog';
import { Field } from './Page';
import { passkeyTrouble, usePasskeys } from './passkeys';
import './words/passkeys';
import './words/factor';

/**
 * Asks who one is: the password, and the code where there is a second factor. `go` fails with what the house has
 * against it, and is asked again.
 */
export function Proof({
  title,
  why,
  ok,
  go,
  passkey,
  close,
}: {
  title: string;
  why: string;
  ok: string;
  go: (proof: { password: string; code: string }) => Promise<void>;
  /** The same by a passkey, where that is as good. */
  passkey?: () => Promise<void>;
  close: () => void;
}) {
  const { t } = useTranslation();
  const factor = useQuery({ queryKey: ['factor'], queryFn: () => body(api.GET('/session/factor')) });
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const on = factor.data?.on ?? false;
  const passkeys = usePasskeys();
  const attempt = (how: () => Promise<void>) => {
    setBusy(true);
    void how().catch((e) => {
      setProblem(passkeyTrouble(e, t));
      setCode('');
      setBusy(false);
    });
  };
  return (
    <Dialog
      title={title}
      ok={ok}
      go={() => attempt(() => go({ password, code }))}
      close={close}
      disabled={busy || !factor.data || !password || (on && !code.trim())}
      testid="proof-go"
    >
      <p>{why}</p>
      {passkey && passkeys && (
        <Button block disabled={busy} onClick={() => attempt(passkey)} data-testid="passkey-prove">
          {t('passkeys.prove')}
        </Button>
      )}
      <Field label={t('factor.password')} error={problem || undefined}>
        <Input.Password
          autoComplete="current-password"
          value={password}
          onChange={(e) => setPassword(e.target.value)}
          data-testid="proof-password"
        />
      </Field>
      {on && (
        <Field label={t('factor.code')} help={t('factor.codeHelp')}>
          <Input
            autoComplete="one-time-code"
            value={code}
            onChange={(e) => setCode(e.target.value)}
            data-testid="proof-code"
          />
        </Field>
      )}
    </Dialog>
  );
}
