// SPDX-License-Identifier: Apache-2.0
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFields } from '../../kit/fields';
import { useInWords } from '../../kit/inWords';
import { Field } from '../../kit/Page';
import { usePapers } from '../../kit/papers';
import './words';

const papers = ['purchase-statement', 'delivery-statement', 'worksheet'] as const;

/** Which fields of orders stand on papers beside what every paper says: `rows` as the house keeps them, one a line. */
export function ExtraFields({ rows, set }: { rows: string; set: (rows: string) => void }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const fields = useFields();
  const kinds = usePapers();
  const all = rows
    .split(/\r?\n/)
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .filter((row): row is [string, string] => Boolean(row[0] && row[1]));
  const options = fields?.map((field) => ({ value: field.id, label: inWords(field.name) }));
  const named = (paper: (typeof papers)[number]) =>
    t('documents.extra', { paper: kinds?.find((one) => one.kind === paper)?.name ?? '' });
  return papers.map((paper) => (
    <Field
      key={paper}
      label={named(paper)}
      help={paper === 'worksheet' ? t('documents.extraHelp') : undefined}
    >
      <Select
        mode="multiple"
        aria-label={named(paper)}
        value={all.filter(([of]) => of === paper).map(([, field]) => field)}
        onChange={(chosen: string[]) => {
          const others = all.filter(([of]) => of !== paper);
          const these = chosen.map((field): [string, string] => [paper, field]);
          set([...others, ...these].map((row) => row.join('|')).join('\n'));
        }}
        options={options ?? []}
        loading={!options}
        optionFilterProp="label"
        data-testid={`documents-extra-${paper}`}
      />
    </Field>
  ));
}
