// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseFile } from '../../kit/chooseFile';
import { toast } from '../../kit/toasts';
import { all, pictureOf, putPicture, removePicture, type ProductView } from './asked';
import './words';
import './products.css';

const kinds = ['image/jpeg', 'image/png'];
const most = 5 * 1024 * 1024;

/** The picture of a product: it is kept at once, without the form. */
export function Picture({ view, edits }: { view: ProductView | undefined; edits: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  if (!view) return <p className="quiet small product-picture">{t('product.pictureLater')}</p>;
  async function attempt(work: Promise<unknown>, done: string) {
    setBusy(true);
    setProblem('');
    try {
      await work;
      // a browser keeps pictures: the address is another one
      setTurn(turn + 1);
      toast({ kind: 'good', text: done });
      for (const of of ['one', 'list']) await client.invalidateQueries({ queryKey: [...all, of] });
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    } finally {
      setBusy(false);
    }
  }
  async function choose(id: string) {
    const file = await chooseFile(kinds.join());
    if (!file) return;
    if (!kinds.includes(file.type)) setProblem(t('product.pictureKind', { name: file.name }));
    else if (file.size > most) setProblem(t('product.pictureLarge', { name: file.name }));
    else await attempt(putPicture(id, file), t('product.pictureSaved'));
  }
  return (
    <div className="product-picture" data-testid="product-picture" data-there={view.picture}>
      {view.picture ? (
        <img
          src={turn > 0 ? `${pictureOf(view.id)}?turn=${turn}` : pictureOf(view.id)}
          alt={t('product.pictureOf', { name: view.product.name })}
        />
      ) : (
        <span className="no-picture">{t('product.noPicture')}</span>
      )}
      {edits && (
        <div className="stack">
          <div className="product-buttons">
            <Button loading={busy} onClick={() => void choose(view.id)} data-testid="picture-choose">
              {t(view.picture ? 'product.changePicture' : 'product.choosePicture')}
            </Button>
            {view.picture && (
              <Button
                type="text"
                danger
                disabled={busy}
                onClick={() => void attempt(removePicture(view.id), t('product.pictureRemoved'))}
                data-testid="picture-remove"
              >
                {t('product.removePicture')}
              </Button>
            )}
          </div>
          <span className="quiet small">{t('product.pictureHelp')}</span>
          {problem && (
            <span className="field-error" role="alert" data-testid="picture-problem">
              {problem}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
