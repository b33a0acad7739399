// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import type { Session } from '../api/types';
import { Enrol } from '../kit/Enrol';
import { Field } from '../kit/Page';
import { passkeyTrouble, provePasskey, usePasskeys } from '../kit/passkeys';
import { carry } from '../kit/session';
import { Door } from './Door';
import '../kit/words/passkeys';
import './FactorDoors.words';

/** The way back to the log-in. */
function Leave() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const leave = () =>
    void api
      .DELETE('/session')
      .catch(() => undefined)
      .then(() => client.resetQueries({ queryKey: ['session'] }));
  return (
    <Button type="text" onClick={leave} data-testid="door-leave">
      {t('door.leave')}
    </Button>
  );
}

/** Asks for the second factor's code. */
export function CodeDoor() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const passkeys = usePasskeys();

  async function prove(how: () => Promise<Session>) {
    setBusy(true);
    setProblem('');
    try {
      client.setQueryData(['session'], await how());
    } catch (e) {
      setProblem(passkeyTrouble(e, t));
      setCode('');
      setBusy(false);
    }
  }
  function enter(event: FormEvent) {
    event.preventDefault();
    void prove(async () => carry(await body(api.POST('/session/factor/code', { body: { code } }))));
  }

  return (
    <Door title={t('door.code')}>
      <form onSubmit={enter} aria-busy={busy}>
        {passkeys && (
          <Button
            size="middle"
            block
            disabled={busy}
            onClick={() => void prove(provePasskey)}
            data-testid="passkey-prove"
          >
            {t('passkeys.prove')}
          </Button>
        )}
        <Field label={t('door.codeOf')} help={t('door.codeHelp')}>
          <Input
            size="middle"
            autoFocus
            autoComplete="one-time-code"
            value={code}
            onChange={(e) => setCode(e.target.value)}
            data-testid="code"
          />
        </Field>
        {problem && (
          <p className="trouble" role="alert" data-testid="code-problem">
            {problem}
          </p>
        )}
        <Button
          type="primary"
          size="middle"
          block
          htmlType="submit"
          disabled={busy || !code.trim()}
          data-testid="code-submit"
        >
          {t('login.enter')}
        </Button>
        <p className="quiet small">{t('door.lost')}</p>
        <Leave />
      </form>
    </Door>
  );
}

/** Has a second factor set up before anything else is done. */
export function EnrolDoor() {
  const { t } = useTranslation();
  const client = useQueryClient();
  return (
    <Door title={t('door.enrol')}>
      <p className="quiet">{t('door.enrolWhy')}</p>
      <Enrol done={() => void client.invalidateQueries({ queryKey: ['session'] })} />
      <Leave />
    </Door>
  );
}
