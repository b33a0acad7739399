// SPDX-License-Identifier: Apache-2.0
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import { Field } from './Page';
import { Recovery } from './Recovery';
import './words/factor';

interface Begun {
  key: string;
  qr: string[];
}

/** Sets up one's second factor: the password, the key in the app, a first code, the recovery codes. */
export function Enrol({ done }: { done: () => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  async function go(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    try {
      if (begun) {
        setCodes((await body(api.POST('/session/factor/confirmation', { body: { code } }))).codes);
      } else {
        setBegun(await body(api.POST('/session/factor', { body: { password } })));
        setPassword('');
      }
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
      setCode('');
    }
    setBusy(false);
  }

  if (codes) return <Recovery codes={codes} done={done} />;
  return (
    <form className="enrol" onSubmit={go} aria-busy={busy}>
      {begun ? (
        <>
          <p>{t('factor.scan')}</p>
          <Qr rows={begun.qr} />
          <p className="quiet small">{t('factor.key')}</p>
          <code className="factor-key" data-testid="factor-key">
            {begun.key.replace(/(.{4})(?=.)/g, '$1 ')}
          </code>
          <Field label={t('factor.code')} help={t('factor.codeHelp')}>
            <Input
              autoFocus
              autoComplete="one-time-code"
              value={code}
              onChange={(e) => setCode(e.target.value)}
              data-testid="factor-code"
            />
          </Field>
        </>
      ) : (
        <Field label={t('factor.password')} help={t('factor.passwordHelp')}>
          <Input.Password
            autoComplete="current-password"
            value={password}
            onChange={(e) => setPassword(e.target.value)}
            data-testid="factor-password"
          />
        </Field>
      )}
      {problem && (
        <p className="trouble" role="alert" data-testid="factor-problem">
          {problem}
        </p>
      )}
      <Button
        type="primary"
        htmlType="submit"
        disabled={busy || !(begun ? code.trim() : password)}
        data-testid="factor-go"
      >
        {t(begun ? 'factor.confirm' : 'factor.begin')}
      </Button>
    </form>
  );
}

/** A QR code of its rows; dark on light however the page looks, as a camera wants it. */
function Qr({ rows }: { rows: string[] }) {
  const { t } = useTranslation();
  const quiet = 4;
  const side = rows.length + 2 * quiet;
  const dark = rows
    .flatMap((row, y) => [...row].map((m, x) => (m === '1' ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')))
    .join('');
  return (
    <svg className="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={t('factor.qr')}>
      <rect width={side} height={side} fill="#fff" />
      <path d={dark} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
