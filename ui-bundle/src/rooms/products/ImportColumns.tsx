// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton, Trouble } from '../../kit/marks';
import { Card } from '../../kit/Page';
import { useInWords } from '../../kit/inWords';
import { columnsAsked, judgeImport, type Blank, type ImportView } from './asked';
import './words';
import './products.css';

const blanks: Blank[] = ['KEEP', 'CLEAR'];
const shown = 3;

/** What each column of the file is, and what an empty cell means. */
export function ImportColumns({ one, done }: { one: ImportView; done: (judged: ImportView) => void }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const known = useQuery(columnsAsked);
  const [columns, setColumns] = useState(one.columns);
  const [blank, setBlank] = useState(one.blank);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  if (known.isPending) return <Skeleton />;
  if (known.error) return <Trouble error={known.error} retry={() => void known.refetch()} />;
  const fields = known.data;
  const name = (id: string) => {
    const field = fields.find((f) => f.id === id);
    return field ? inWords(field.label) : id;
  };
  const twice = columns.find((c, i) => c !== '' && columns.indexOf(c) !== i);
  const why = !columns.includes('code')
    ? t('productImport.needsCode')
    : twice
      ? t('productImport.twice', { field: name(twice) })
      : '';
  async function judge() {
    setBusy(true);
    setProblem('');
    try {
      done(await judgeImport(one.id, columns, blank));
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
      setBusy(false);
    }
  }
  return (
    <>
      <div className="station">
        <Button
          type="primary"
          loading={busy}
          disabled={why !== ''}
          onClick={() => void judge()}
          data-testid="import-judge"
        >
          {t('productImport.judge')}
        </Button>
        <label className="row-line product-blank">
          <span className="quiet">{t('productImport.blank')}</span>
          <Select
            value={blank}
            options={blanks.map((value) => ({ value, label: t(`productImport.blanks.${value}`) }))}
            onChange={(value: Blank) => setBlank(value)}
            popupMatchSelectWidth={false}
            aria-label={t('productImport.blank')}
            data-testid="import-blank"
          />
        </label>
        {why && (
          <span className="field-error" role="status" data-testid="import-lacks">
            {why}
          </span>
        )}
      </div>
      {problem && (
        <p className="trouble" role="alert" data-testid="import-problem">
          {problem}
        </p>
      )}
      <Card flush title={t('productImport.columns')}>
        <p className="quiet small product-note">{t('productImport.columnsHelp')}</p>
        <table className="grid middle product-table">
          <thead>
            <tr>
              <th>{t('productImport.head')}</th>
              <th>{t('productImport.field')}</th>
              <th className="wide">{t('productImport.sample', { n: Math.min(shown, one.sample.length) })}</th>
            </tr>
          </thead>
          <tbody>
            {one.heads.map((head, i) => {
              const field = fields.find((f) => f.id === columns[i]);
              const help = field ? inWords(field.help) : '';
              return (
                <tr key={i} data-testid="import-column" data-head={head}>
                  <th scope="row" className="break">
                    {head}
                  </th>
                  <td>
                    <Select
                      className="product-column"
                      value={columns[i] ?? ''}
                      options={[
                        { value: '', label: t('productImport.noField') },
                        ...fields.map((f) => ({ value: f.id, label: inWords(f.label) })),
                      ]}
                      showSearch={{ optionFilterProp: 'label' }}
                      onChange={(value: string) =>
                        setColumns(one.heads.map((_, n) => (n === i ? value : (columns[n] ?? ''))))
                      }
                      aria-label={t('productImport.fieldOf', { head })}
                      data-testid="import-field"
                    />
                    {help && <div className="quiet small">{help}</div>}
                  </td>
                  <td className="break">
                    {one.sample.slice(0, shown).map((row, n) => (
                      <div key={n} className="product-sample">
                        {row[i] || '—'}
                      </div>
                    ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Card>
    </>
  );
}
