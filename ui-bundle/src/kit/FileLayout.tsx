// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInWords } from './inWords';
import { Card, Field } from './Page';
import './words/fileLayouts';
import './words/fileProfiles';

/** A column of a file that the shop lays out. */
export type FileColumn = {
  title: string;
  text: string;
  codes: string;
  most: number;
  unit: string;
  required: boolean;
  cut: boolean;
};

type Form = { charset: string; delimiter: string };

/** In which letters a file is written, and what stands between two cells. */
export function FileForm({ draft, change }: { draft: Form; change: (more: Partial<Form>) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('fileProfiles.charset')}>
        <Select
          value={draft.charset}
          onChange={(charset) => change({ charset })}
          options={['windows-31j', 'utf-8', 'euc-jp'].map((value) => ({ value }))}
        />
      </Field>
      <Field label={t('fileProfiles.delimiter')}>
        <Select
          value={draft.delimiter}
          onChange={(delimiter) => change({ delimiter })}
          options={(['comma', 'tab', 'semicolon', 'pipe'] as const).map((value) => ({
            value,
            label: t(`fileProfiles.${value}`),
          }))}
        />
      </Field>
    </>
  );
}

/** What the shop knows of a file, and what nobody has verified. */
export function FileNote({ note, change }: { note: string; change: (note: string) => void }) {
  const { t } = useTranslation();
  return (
    <Field label={t('fileProfiles.note')}>
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 6 }}
        value={note}
        onChange={(e) => change(e.target.value)}
      />
    </Field>
  );
}

const empty: FileColumn = {
  title: '',
  text: '',
  codes: '',
  most: 0,
  unit: 'width',
  required: false,
  cut: false,
};

/** What stands in which column. */
export function FileColumns({
  columns,
  fields,
  hint,
  change,
}: {
  columns: FileColumn[];
  fields: { code: string; ja: string; en: string }[];
  hint: string;
  change: (columns: FileColumn[]) => void;
}) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const set = (at: number, more: Partial<FileColumn>) =>
    change(columns.map((c, i) => (i === at ? { ...c, ...more } : c)));
  const move = (at: number, by: number) => {
    const next = [...columns];
    const [one] = next.splice(at, 1);
    if (one) next.splice(at + by, 0, one);
    change(next);
  };
  const names = fields.map((f) => ({
    value: `{${f.code}}`,
    label: `${inWords(f)}  {${f.code}}`,
  }));
  return (
    <Card flush title={t('fileLayouts.columns', { n: columns.length })}>
      <p className="quiet small file-note">{hint}</p>
      <div className="file-columns">
        <table className="grid middle" data-testid="file-columns">
          <thead>
            <tr>
              <th>#</th>
              <th>{t('fileLayouts.title')}</th>
              <th className="wide">{t('fileLayouts.text')}</th>
              <th>{t('fileLayouts.codes')}</th>
              <th>{t('fileLayouts.most')}</th>
              <th>{t('fileProfiles.required')}</th>
              <th>{t('fileLayouts.cut')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {columns.map((c, i) => (
              <tr key={i} data-testid={`file-column-${i + 1}`}>
                <td className="num">{i + 1}</td>
                <td>
                  <Input
                    style={{ minWidth: 110 }}
                    aria-label={t('fileLayouts.title')}
                    value={c.title}
                    onChange={(e) => set(i, { title: e.target.value })}
                  />
                </td>
                <td>
                  <div className="row-line tight">
                    <Input
                      style={{ minWidth: 150 }}
                      aria-label={t('fileLayouts.text')}
                      value={c.text}
                      title={c.text}
                      onChange={(e) => set(i, { text: e.target.value })}
                    />
                    <Select
                      showSearch={{ optionFilterProp: 'label' }}
                      style={{ width: 76 }}
                      popupMatchSelectWidth={360}
                      placeholder={t('fileProfiles.addField')}
                      aria-label={t('fileProfiles.addField')}
                      value={null}
                      onChange={(symbol: string) => set(i, { text: c.text + symbol })}
                      options={names}
                    />
                  </div>
                </td>
                <td>
                  <Input
                    style={{ width: 90 }}
                    aria-label={t('fileLayouts.codes')}
                    value={c.codes}
                    title={c.codes}
                    onChange={(e) => set(i, { codes: e.target.value })}
                  />
                </td>
                <td className="nowrap">
                  <InputNumber
                    min={0}
                    style={{ width: 64 }}
                    aria-label={t('fileLayouts.most')}
                    value={c.most}
                    onChange={(most) => set(i, { most: most ?? 0 })}
                  />
                  <Select
                    style={{ width: 96 }}
                    aria-label={t('fileLayouts.unit')}
                    value={c.unit}
                    onChange={(unit) => set(i, { unit })}
                    options={(['width', 'characters', 'bytes'] as const).map((value) => ({
                      value,
                      label: t(`fileLayouts.${value}`),
                    }))}
                  />
                </td>
                <td>
                  <Checkbox
                    aria-label={t('fileProfiles.required')}
                    checked={c.required}
                    onChange={(e) => set(i, { required: e.target.checked })}
                  />
                </td>
                <td>
                  <Checkbox
                    aria-label={t('fileLayouts.cut')}
                    checked={c.cut}
                    onChange={(e) => set(i, { cut: e.target.checked })}
                  />
                </td>
                <td className="nowrap">
                  <Button
                    type="text"
                    disabled={i === 0}
                    onClick={() => move(i, -1)}
                    aria-label={t('fileLayouts.up')}
                  >
                    ↑
                  </Button>
                  <Button
                    type="text"
                    disabled={i === columns.length - 1}
                    onClick={() => move(i, 1)}
                    aria-label={t('fileLayouts.down')}
                  >
                    ↓
                  </Button>
                  <Button type="text" onClick={() => change(columns.filter((_, at) => at !== i))}>
                    {t('fileProfiles.remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row-line file-note">
        <Button onClick={() => change([...columns, empty])} data-testid="file-column-add">
          {t('fileLayouts.addColumn')}
        </Button>
      </div>
    </Card>
  );
}

/** What a layout writes of something that is made up. */
export function FileTrial({
  title,
  none,
  write,
}: {
  title: string;
  /** Said of a layout that writes nothing. */
  none: string;
  write: () => Promise<{ text: string; problems: string[] }>;
}) {
  const { t } = useTranslation();
  const [seen, setSeen] = useState<{ text: string; problems: string[] } | null>(null);
  const [problem, setProblem] = useState('');
  async function look() {
    setProblem('');
    try {
      setSeen(await write());
    } catch (e) {
      setSeen(null);
      setProblem(e instanceof Error ? e.message : String(e));
    }
  }
  return (
    <Card
      title={title}
      extra={
        <Button onClick={() => void look()} data-testid="file-try">
          {t('fileLayouts.try')}
        </Button>
      }
    >
      {problem && (
        <p className="trouble" role="alert">
          {problem}
        </p>
      )}
      {seen?.problems.map((p) => (
        <p className="warn" key={p}>
          {p}
        </p>
      ))}
      {seen && (
        <pre className="file-trial" data-testid="file-trial">
          {seen.text || none}
        </pre>
      )}
    </Card>
  );
}
