// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileFormats, FileProfile } from '../../api/types';
import { Card } from '../../kit/Page';
import { useInWords } from '../../kit/inWords';
import '../../kit/words/fileProfiles';

type Change = (more: Partial<FileProfile>) => void;

function useFieldName(formats: FileFormats) {
  const { t } = useTranslation();
  const inWords = useInWords();
  return (code: string) => {
    const field = formats.fields.find((f) => f.code === code);
    if (!field) return code;
    const name = inWords(field);
    return field.part === 'ORDER' ? name : `${name}（${t(`fileProfiles.${field.part}`)}）`;
  };
}

/** Which column is which field. */
export function Columns({
  draft,
  formats,
  change,
  header,
}: {
  draft: FileProfile;
  formats: FileFormats;
  change: Change;
  header: ReactNode;
}) {
  const { t } = useTranslation();
  const name = useFieldName(formats);
  const { data: known } = useQuery<string[]>({
    queryKey: ['file-header'],
    queryFn: () => [],
    enabled: false,
  });
  const set = (at: number, more: Partial<FileProfile['columns'][number]>) =>
    change({ columns: draft.columns.map((c, i) => (i === at ? { ...c, ...more } : c)) });
  const names = [...new Set([...(known ?? []), ...draft.columns.flatMap((c) => c.columns)])];
  const used = new Set(draft.columns.map((c) => c.field));
  return (
    <Card flush title={t('fileProfiles.columns')} extra={header}>
      <table className="grid middle">
        <thead>
          <tr>
            <th>{t('fileProfiles.field')}</th>
            <th className="wide">{t('fileProfiles.fileColumns')}</th>
            <th>{t('fileProfiles.required')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {draft.columns.map((c, i) => (
            <tr key={c.field} data-testid={`file-column-${c.field}`}>
              <td className="nowrap">{name(c.field)}</td>
              <td>
                <Select
                  mode="tags"
                  aria-label={name(c.field)}
                  style={{ width: '100%' }}
                  tokenSeparators={['/']}
                  value={c.columns}
                  onChange={(columns) => set(i, { columns })}
                  options={names.map((value) => ({ value }))}
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
      <div className="row-line file-note">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 240 }}
          placeholder={t('fileProfiles.addField')}
          aria-label={t('fileProfiles.addField')}
          value={null}
          onChange={(field: string) =>
            change({ columns: [...draft.columns, { field, required: false, columns: [] }] })
          }
          options={formats.fields
            .filter((f) => !used.has(f.code))
            .map((f) => ({ value: f.code, label: name(f.code) }))}
          data-testid="file-column-add"
        />
      </div>
    </Card>
  );
}

/** What values mean: names of payment, states, times of day. */
export function Meanings({
  draft,
  formats,
  change,
}: {
  draft: FileProfile;
  formats: FileFormats;
  change: Change;
}) {
  const { t } = useTranslation();
  const name = useFieldName(formats);
  const set = (at: number, more: Partial<FileProfile['meanings'][number]>) =>
    change({ meanings: draft.meanings.map((m, i) => (i === at ? { ...m, ...more } : m)) });
  return (
    <Card flush title={t('fileProfiles.meanings')}>
      <table className="grid middle">
        <thead>
          <tr>
            <th>{t('fileProfiles.field')}</th>
            <th>{t('fileProfiles.from')}</th>
            <th>{t('fileProfiles.to')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {draft.meanings.map((m, i) => (
            <tr key={i} data-testid="file-meaning">
              <td>
                <Select
                  showSearch={{ optionFilterProp: 'label' }}
                  style={{ width: 200 }}
                  aria-label={t('fileProfiles.field')}
                  value={m.field}
                  onChange={(field) => set(i, { field })}
                  options={formats.fields.map((f) => ({ value: f.code, label: name(f.code) }))}
                />
              </td>
              <td>
                <Input
                  aria-label={t('fileProfiles.from')}
                  value={m.from}
                  onChange={(e) => set(i, { from: e.target.value })}
                />
              </td>
              <td>
                <Input
                  aria-label={t('fileProfiles.to')}
                  value={m.to}
                  onChange={(e) => set(i, { to: e.target.value })}
                />
              </td>
              <td>
                <Button
                  type="text"
                  onClick={() => change({ meanings: draft.meanings.filter((_, at) => at !== i) })}
                >
                  {t('fileProfiles.remove')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row-line file-note">
        <Button
          onClick={() => change({ meanings: [...draft.meanings, { field: 'status', from: '', to: '' }] })}
        >
          {t('fileProfiles.addRow')}
        </Button>
      </div>
    </Card>
  );
}
