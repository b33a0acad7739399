// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './words';
import './products.css';

/** A small table whose lines are added and taken away; a new one has the focus. */
export function RowsOf<T>({
  title,
  heads,
  rows,
  cells,
  remove,
  more,
  add,
  edits,
  wrong,
  help,
  testid,
}: {
  title: string;
  heads: string[];
  rows: T[];
  cells: (row: T, at: number) => ReactNode[];
  remove: (at: number) => void;
  more: () => void;
  add: string;
  edits: boolean;
  wrong: string | undefined;
  help: string;
  testid: string;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    const lines = box.current?.querySelectorAll('tbody tr');
    lines?.[lines.length - 1]?.querySelector<HTMLElement>('input')?.focus();
  }, [rows.length]);
  return (
    <div className={wrong ? 'field wrong product-lines' : 'field product-lines'} ref={box}>
      {rows.length > 0 && (
        <table className="grid middle" aria-label={title}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head}>{head}</th>
              ))}
              {edits && <th />}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at} data-testid={testid}>
                {cells(row, at).map((cell, i) => (
                  <td key={i}>{cell}</td>
                ))}
                {edits && (
                  <td className="right">
                    <Button
                      type="text"
                      size="small"
                      onClick={() => remove(at)}
                      aria-label={t('product.removeRow', { n: at + 1 })}
                      data-testid={`${testid}-remove`}
                    >
                      ×
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {wrong && (
        <span className="field-error" role="alert" data-testid={`${testid}-wrong`}>
          {wrong}
        </span>
      )}
      {help && <span className="field-help">{help}</span>}
      {edits && (
        <div>
          <Button
            size="small"
            onClick={() => {
              added.current = true;
              more();
            }}
            data-testid={`${testid}-add`}
          >
            {add}
          </Button>
        </div>
      )}
    </div>
  );
}
