// SPDX-License-Identifier: Apache-2.0
import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LabelLayout } from '../../api/types';
import { FileForm, FileNote } from '../../kit/FileLayout';
import { Card, Field } from '../../kit/Page';
import '../../kit/words/fileLayouts';
import '../../kit/words/fileProfiles';
import './words';

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
  const flag = (key: 'used' | 'head' | 'quoted' | 'mark' | 'perLine', words: string) => (
    <Checkbox
      checked={draft[key]}
      onChange={(e) => change({ [key]: e.target.checked })}
      data-testid={`label-layout-${key}`}
    >
      {words}
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
        <FileForm draft={draft} change={change} />
        <Field label={t('labelLayouts.between')}>
          <Input value={draft.between} onChange={(e) => change({ between: e.target.value })} />
        </Field>
      </div>
      <div className="row-line">
        {flag('used', t('labelLayouts.used'))}
        {flag('perLine', t('labelLayouts.perLine'))}
        {flag('head', t('fileLayouts.head'))}
        {flag('quoted', t('fileLayouts.quoted'))}
        {flag('mark', t('fileLayouts.mark'))}
      </div>
      <FileNote note={draft.note} change={(note) => change({ note })} />
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
            {t('fileLayouts.head')}
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
