// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LabelColumn, LabelField, LabelLayout } from '../../api/types';
import { Card, Field } from '../../kit/Page';
import { useInWords } from '../../kit/inWords';
import '../../kit/words/fileProfiles';
import './words';
import './label-files.css';

type Change = (more: Partial<LabelLayout>) => void;
type Part = { draft: LabelLayout; change: Change };

/** Slip types as staff write them: PREPAID=元払い, one a line. */
const labelText = (labels: LabelLayout['labels']) => labels.map((l) => `${l.code}=${l.name}`).join('\n');
const labelsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [code = '', ...name] = line.split('=');
      return { code: code.trim(), name: name.join('=').trim() };
    });

/** Whose file it is, and how it is written. */
export function General({ draft, change }: Part) {
  const { t } = useTranslation();
  const flag = (key: 'used' | 'head' | 'quoted' | 'mark' | 'perLine') => (
    <Checkbox
      checked={draft[key]}
      onChange={(e) => change({ [key]: e.target.checked })}
      data-testid={`label-layout-${key}`}
    >
      {t(`labelLayouts.${key}`)}
    </Checkbox>
  );
  return (
    <Card>
      <div className="file-general">
        <Field label={t('fileProfiles.name')} required>
          <Input value={draft.name} onChange={(e) => change({ name: e.target.value })} />
        </Field>
        <Field label={t('labelLayouts.carrier')} required help={t('labelLayouts.carrierHint')}>
          <Input value={draft.carrier} onChange={(e) => change({ carrier: e.target.value })} />
        </Field>
        <Field label={t('labelLayouts.carrierName')}>
          <Input value={draft.carrierName} onChange={(e) => change({ carrierName: e.target.value })} />
        </Field>
        <Field label={t('labelLayouts.labels')} help={t('labelLayouts.labelsHint')}>
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 6 }}
            defaultValue={labelText(draft.labels)}
            onChange={(e) => change({ labels: labelsOf(e.target.value) })}
          />
        </Field>
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
        <Field label={t('labelLayouts.between')}>
          <Input value={draft.between} onChange={(e) => change({ between: e.target.value })} />
        </Field>
      </div>
      <div className="row-line">
        {flag('used')}
        {flag('perLine')}
        {flag('head')}
        {flag('quoted')}
        {flag('mark')}
      </div>
      <Field label={t('fileProfiles.note')}>
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={draft.note}
          onChange={(e) => change({ note: e.target.value })}
        />
      </Field>
    </Card>
  );
}

const empty: LabelColumn = {
  title: '',
  text: '',
  codes: '',
  most: 0,
  unit: 'width',
  required: false,
  cut: false,
};

/** What stands in which column. */
export function Columns({ draft, fields, change }: Part & { fields: LabelField[] }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const set = (at: number, more: Partial<LabelColumn>) =>
    change({ columns: draft.columns.map((c, i) => (i === at ? { ...c, ...more } : c)) });
  const move = (at: number, by: number) => {
    const columns = [...draft.columns];
    const [one] = columns.splice(at, 1);
    if (one) columns.splice(at + by, 0, one);
    change({ columns });
  };
  const names = fields.map((f) => ({
    value: `{${f.code}}`,
    label: `${inWords(f)}  {${f.code}}`,
  }));
  return (
    <Card flush title={t('labelLayouts.columns', { n: draft.columns.length })}>
      <p className="quiet small file-note">{t('labelLayouts.columnsHint')}</p>
      <div className="label-columns">
        <table className="grid middle" data-testid="label-columns">
          <thead>
            <tr>
              <th>#</th>
              <th>{t('labelLayouts.title')}</th>
              <th className="wide">{t('labelLayouts.text')}</th>
              <th>{t('labelLayouts.codes')}</th>
              <th>{t('labelLayouts.most')}</th>
              <th>{t('fileProfiles.required')}</th>
              <th>{t('labelLayouts.cut')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {draft.columns.map((c, i) => (
              <tr key={i} data-testid={`label-column-${i + 1}`}>
                <td className="num">{i + 1}</td>
                <td>
                  <Input
                    style={{ minWidth: 110 }}
                    aria-label={t('labelLayouts.title')}
                    value={c.title}
                    onChange={(e) => set(i, { title: e.target.value })}
                  />
                </td>
                <td>
                  <div className="row-line tight">
                    <Input
                      style={{ minWidth: 150 }}
                      aria-label={t('labelLayouts.text')}
                      value={c.text}
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
                    aria-label={t('labelLayouts.codes')}
                    value={c.codes}
                    onChange={(e) => set(i, { codes: e.target.value })}
                  />
                </td>
                <td className="nowrap">
                  <InputNumber
                    min={0}
                    style={{ width: 64 }}
                    aria-label={t('labelLayouts.most')}
                    value={c.most}
                    onChange={(most) => set(i, { most: most ?? 0 })}
                  />
                  <Select
                    style={{ width: 96 }}
                    aria-label={t('labelLayouts.unit')}
                    value={c.unit}
                    onChange={(unit) => set(i, { unit })}
                    options={(['width', 'characters', 'bytes'] as const).map((value) => ({
                      value,
                      label: t(`labelLayouts.${value}`),
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
                    aria-label={t('labelLayouts.cut')}
                    checked={c.cut}
                    onChange={(e) => set(i, { cut: e.target.checked })}
                  />
                </td>
                <td className="nowrap">
                  <Button
                    type="text"
                    disabled={i === 0}
                    onClick={() => move(i, -1)}
                    aria-label={t('labelLayouts.up')}
                  >
                    ↑
                  </Button>
                  <Button
                    type="text"
                    disabled={i === draft.columns.length - 1}
                    onClick={() => move(i, 1)}
                    aria-label={t('labelLayouts.down')}
                  >
                    ↓
                  </Button>
                  <Button
                    type="text"
                    onClick={() => change({ columns: draft.columns.filter((_, at) => at !== i) })}
                  >
                    {t('fileProfiles.remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row-line file-note">
        <Button onClick={() => change({ columns: [...draft.columns, empty] })} data-testid="label-column-add">
          {t('labelLayouts.addColumn')}
        </Button>
      </div>
    </Card>
  );
}

const nowhere = { key: '', number: '', date: '', head: true, digits: '', checked: false };

/** Where the numbers stand in the file that comes back. */
export function Result({ draft, change }: Part) {
  const { t } = useTranslation();
  const result = draft.result ?? nowhere;
  const set = (more: Partial<typeof nowhere>) => change({ result: { ...result, ...more } });
  return (
    <Card title={t('labelLayouts.result')}>
      <Checkbox
        checked={draft.result !== null}
        onChange={(e) => change({ result: e.target.checked ? nowhere : null })}
        data-testid="label-layout-reads"
      >
        {t('labelLayouts.reads')}
      </Checkbox>
      {draft.result && (
        <div className="file-general">
          {(['key', 'number', 'date', 'digits'] as const).map((part) => (
            <Field
              key={part}
              label={t(`labelLayouts.r.${part}`)}
              help={t('labelLayouts.r.hint', { context: part })}
            >
              <Input
                value={result[part]}
                onChange={(e) => set({ [part]: e.target.value })}
                data-testid={`label-result-${part}`}
              />
            </Field>
          ))}
          <Checkbox checked={result.head} onChange={(e) => set({ head: e.target.checked })}>
            {t('labelLayouts.head')}
          </Checkbox>
          <Checkbox checked={result.checked} onChange={(e) => set({ checked: e.target.checked })}>
            {t('labelLayouts.r.checked')}
          </Checkbox>
        </div>
      )}
    </Card>
  );
}

const outside = {
  carrier: '',
  carriers: '',
  outcome: '',
  outcomes: '0=SHIPPED;1=SHORT;2=CANCELLED',
  cause: '',
};

/** A layout for a warehouse: what it says beside the numbers. */
export function ForWarehouse({ draft, change }: Part) {
  const { t } = useTranslation();
  const said = draft.warehouse ?? outside;
  const set = (more: Partial<typeof outside>) => change({ warehouse: { ...said, ...more } });
  return (
    <Card title={t('labelLayouts.warehouse')}>
      <Checkbox
        checked={draft.warehouse !== null}
        onChange={(e) => change({ warehouse: e.target.checked ? outside : null })}
        data-testid="label-layout-warehouse"
      >
        {t('labelLayouts.forWarehouse')}
      </Checkbox>
      {draft.warehouse && (
        <div className="file-general">
          {(['carrier', 'carriers', 'outcome', 'outcomes', 'cause'] as const).map((part) => (
            <Field key={part} label={t(`labelLayouts.w.${part}`)} help={t(`labelLayouts.w.hint.${part}`)}>
              <Input
                value={said[part]}
                onChange={(e) => set({ [part]: e.target.value })}
                data-testid={`label-warehouse-${part}`}
              />
            </Field>
          ))}
        </div>
      )}
    </Card>
  );
}
