// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, isSignedOut, ProblemError } from '../api/client';
import { Field } from '../kit/Page';
import { carry } from '../kit/session';
import { hideToasts } from '../kit/toasts';
import { Door } from './Door';

export function Login() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  async function enter(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    try {
      const session = carry(await body(api.POST('/session', { body: { user: user.trim(), password } })));
      hideToasts();
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      client.setQueryData(['session'], session);
    } catch (e) {
      setProblem(e instanceof ProblemError ? e.message : t('login.unreachable'));
      setBusy(false);
    }
  }

  return (
    <Door title={t('login.title')}>
      <form onSubmit={enter} aria-busy={busy}>
        {isSignedOut() && (
          <p role="status" data-testid="login-ended">
            {t('login.ended')}
          </p>
        )}
        <Field label={t('login.user')}>
          <Input
            size="middle"
            autoFocus
            autoComplete="username"
            value={user}
            onChange={(e) => setUser(e.target.value)}
            data-testid="login-user"
          />
        </Field>
        <Field label={t('login.password')}>
          <Input.Password
            size="middle"
            autoComplete="current-password"
            value={password}
            onChange={(e) => setPassword(e.target.value)}
            data-testid="login-password"
          />
        </Field>
        {problem && (
          <p className="trouble" role="alert" data-testid="login-problem">
            {problem}
          </p>
        )}
        <Button
          type="primary"
          size="middle"
          block
          htmlType="submit"
          disabled={busy || !user || !password}
          data-testid="login-submit"
        >
          {t('login.enter')}
        </Button>
        <p className="quiet small">{t('login.first')}</p>
      </form>
    </Door>
  );
}

/** Letters that a password has at least. */
const shortest = 12;

/** A one-time password opens only this door. */
export function NewPassword() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<ProblemError | null>(null);
  // a kanji of two units is one letter
  const letters = [...fresh].length;
  const short = letters > 0 && letters < shortest;
  const differs = again.length > 0 && fresh !== again;

  async function change(event: FormEvent) {
    event.preventDefault();
    setProblem(null);
    try {
      await api.POST('/session/password', { body: { old, new: fresh } });
      await client.invalidateQueries({ queryKey: ['session'] });
    } catch (e) {
      setProblem(e instanceof ProblemError ? e : new ProblemError({ type: '', title: String(e), status: 0 }));
    }
  }

  return (
    <Door title={t('login.newTitle')}>
      <form onSubmit={change}>
        <p className="quiet">{t('login.newWhy')}</p>
        <Field label={t('login.oneTime')} error={problem?.at('old')}>
          <Input.Password
            size="middle"
            autoFocus
            autoComplete="current-password"
            value={old}
            onChange={(e) => setOld(e.target.value)}
            data-testid="password-old"
          />
        </Field>
        <Field
          label={t('login.newPassword')}
          help={t('login.newHelp')}
          error={short ? t('login.tooShort') : problem?.at('new')}
        >
          <Input.Password
            size="middle"
            autoComplete="new-password"
            value={fresh}
            onChange={(e) => setFresh(e.target.value)}
            data-testid="password-new"
          />
        </Field>
        <Field label={t('login.newAgain')} error={differs ? t('login.differs') : undefined}>
          <Input.Password
            size="middle"
            autoComplete="new-password"
            value={again}
            onChange={(e) => setAgain(e.target.value)}
            data-testid="password-again"
          />
        </Field>
        {problem && (
          <p className="trouble" role="alert">
            {problem.message}
          </p>
        )}
        <Button
          type="primary"
          size="middle"
          block
          htmlType="submit"
          disabled={!old || letters < shortest || fresh !== again}
          data-testid="password-submit"
        >
          {t('login.change')}
        </Button>
      </form>
    </Door>
  );
}
