// SPDX-License-Identifier: Apache-2.0
import { Button, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentFormat } from '../../api/types';
import './words';

/** A file that is read in a format; what became of it is said beside it. */
export function FileIn({
  formats,
  label,
  read,
  testid,
}: {
  formats: PaymentFormat[];
  label: string;
  read: (format: string, file: File) => Promise<string>;
  testid: string;
}) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const format = chosen || (formats.length === 1 ? (formats[0]?.id ?? '') : '');
  async function take(file: File) {
    setBusy(true);
    setSaid('');
    setProblem('');
    try {
      setSaid(await read(format, file));
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    } finally {
      setBusy(false);
    }
  }
  if (formats.length === 0) return null;
  return (
    <div className="row-line">
      <Select
        aria-label={t('deposits.format')}
        placeholder={t('deposits.format')}
        style={{ width: 240 }}
        value={format || null}
        onChange={setChosen}
        data-testid={`${testid}-format`}
        options={formats.map((f) => ({ value: f.id, label: f.name }))}
      />
      <Button onClick={() => picker.current?.click()} loading={busy} disabled={!format}>
        {label}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        data-testid={testid}
        onChange={(e) => {
          const file = e.target.files?.[0];
          e.target.value = '';
          if (file) void take(file);
        }}
      />
      {said && (
        <b className="good" data-testid={`${testid}-said`}>
          ✓ {said}
        </b>
      )}
      {problem && (
        <span className="field-error" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
