// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../kit/format';
import { Dialog } from '../../kit/Dialog';
import { Field } from '../../kit/Page';
import { toast } from '../../kit/toasts';
import { all, renameCategory } from './asked';
import './words';

/** Renames a category in all products of it. */
export function RenameCategory({
  categories,
  from,
  close,
  done,
}: {
  categories: { path: string[] }[];
  /** The one that is chosen already, or none. */
  from: string[];
  close: () => void;
  done: (from: string[], to: string) => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [path, setPath] = useState(from);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const was = path.at(-1) ?? '';
  const to = typed ?? was;
  async function go() {
    setBusy(true);
    setProblem('');
    try {
      const { changed } = await renameCategory(path, to.trim());
      toast({ kind: 'good', text: t('products.rename.done', { n: count(changed) }) });
      void client.invalidateQueries({ queryKey: all });
      done(path, to.trim());
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
      setBusy(false);
    }
  }
  return (
    <Dialog
      title={t('products.rename.open')}
      ok={t('products.rename.go')}
      close={close}
      go={() => void go()}
      disabled={busy || path.length === 0 || !to.trim() || to.trim() === was}
      testid="rename-yes"
    >
      <div className="stack">
        {from.length > 0 ? (
          <p>
            {t('products.rename.which')} <b className="break">{from.join(' ＞ ')}</b>
          </p>
        ) : (
          <Field label={t('products.rename.which')}>
            <Select
              value={path.length > 0 ? JSON.stringify(path) : null}
              placeholder={t('products.category')}
              options={categories.map((c) => ({
                value: JSON.stringify(c.path),
                label: c.path.join(' ＞ '),
              }))}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(chosen: string) => {
                setPath(JSON.parse(chosen) as string[]);
                setTyped(null);
              }}
              aria-label={t('products.rename.which')}
              data-testid="rename-which"
            />
          </Field>
        )}
        <Field label={t('products.rename.to')} help={t('products.rename.why')} error={problem || undefined}>
          <Input
            value={to}
            maxLength={60}
            disabled={path.length === 0}
            onChange={(e) => setTyped(e.target.value)}
            data-testid="rename-to"
          />
        </Field>
      </div>
    </Dialog>
  );
}
