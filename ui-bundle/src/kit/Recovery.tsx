// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { complain, toast } from './toasts';
import './words/factor';

/** Shows recovery codes once, to be printed or copied. */
export function Recovery({ codes, done }: { codes: string[]; done: () => void }) {
  const { t } = useTranslation();
  const [kept, setKept] = useState(false);
  const copy = () =>
    void navigator.clipboard
      .writeText(codes.join('\n'))
      .then(() => toast({ kind: 'good', text: t('factor.copied') }))
      .catch(complain);
  return (
    <div className="recovery" data-testid="recovery">
      <div className="recovery-sheet">
        <h2>{t('factor.recovery')}</h2>
        <p>{t('factor.recoveryWhy')}</p>
        <ol>
          {codes.map((code) => (
            <li key={code}>
              <code data-testid="recovery-code">{code}</code>
            </li>
          ))}
        </ol>
      </div>
      <p className="row-line">
        <Button onClick={() => window.print()}>{t('factor.print')}</Button>
        <Button onClick={copy} data-testid="recovery-copy">
          {t('factor.copy')}
        </Button>
      </p>
      <Checkbox checked={kept} onChange={(e) => setKept(e.target.checked)} data-testid="recovery-kept">
        {t('factor.kept')}
      </Checkbox>
      <Button type="primary" disabled={!kept} onClick={done} data-testid="recovery-done">
        {t('factor.done')}
      </Button>
    </div>
  );
}
