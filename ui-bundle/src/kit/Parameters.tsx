// SPDX-License-Identifier: Apache-2.0
import { Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Parameter } from '../api/types';
import { date } from './format';
import { useInWords } from './inWords';

const types = { TEXT: 'text', NUMBER: 'number', DATE: 'date' } as const;

/** A value that somebody fills in, drawn by its description alone. */
export function ParameterInput({
  is: p,
  value,
  set,
  testid,
}: {
  is: Parameter;
  value: string | undefined;
  set: (value: string) => void;
  testid: string;
}) {
  const inWords = useInWords();
  if (p.kind === 'CHOICE') {
    return (
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        allowClear={!p.required}
        data-testid={testid}
        value={value || null}
        onChange={(chosen: string | undefined) => set(chosen ?? '')}
        options={p.choices.map((c) => ({ value: c.value, label: inWords(c.name) }))}
      />
    );
  }
  if (p.kind === 'FLAG') {
    return (
      <Checkbox
        data-testid={testid}
        checked={value === 'true'}
        onChange={(e) => set(String(e.target.checked))}
      />
    );
  }
  return (
    <Input
      type={types[p.kind]}
      data-testid={testid}
      value={value ?? ''}
      onChange={(e) => set(e.target.value)}
      maxLength={p.kind === 'TEXT' ? p.most : undefined}
      min={p.kind === 'NUMBER' ? p.least : undefined}
      max={p.kind === 'NUMBER' ? p.most : undefined}
    />
  );
}

/** Says a value of such a kind as staff read it; empty where there is none. */
export function useParameterWords(): (is: Parameter, value: string) => string {
  const { t, i18n } = useTranslation();
  const inWords = useInWords();
  return (is, value) => {
    if (is.kind === 'FLAG') return t(value === 'true' ? 'common.yes' : 'common.no');
    if (is.kind === 'DATE') return date(value, i18n.language);
    const choice = is.choices.find((c) => c.value === value);
    return choice ? inWords(choice.name) : value;
  };
}
