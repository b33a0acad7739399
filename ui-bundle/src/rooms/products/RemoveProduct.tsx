// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../kit/Dialog';
import { toast } from '../../kit/toasts';
import { all, removeProduct, type ProductView } from './asked';
import { Kits } from './Parts';
import './words';

/** Removes a product; one that is in kits stays, and they are named. */
export function RemoveProduct({ view, done }: { view: ProductView; done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const { name } = view.product;
  async function go() {
    setBusy(true);
    setProblem('');
    try {
      await removeProduct(view.id);
      toast({ kind: 'good', text: t('product.removed', { name }) });
      setAsks(false);
      done();
      for (const of of ['list', 'facts', 'suggested'])
        void client.invalidateQueries({ queryKey: [...all, of] });
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
      void client.invalidateQueries({ queryKey: [...all, 'one', view.id] });
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Button
        type="text"
        danger
        onClick={() => {
          setProblem('');
          setAsks(true);
        }}
        data-testid="product-remove"
      >
        {t('product.remove')}
      </Button>
      {asks && (
        <Dialog
          title={t('product.removeTitle', { name })}
          ok={t('common.remove')}
          close={() => setAsks(false)}
          go={() => void go()}
          disabled={busy || problem !== ''}
          danger
          testid="product-remove-yes"
        >
          <p>{t('product.removeWhy')}</p>
          {problem && (
            <div className="trouble" role="alert" data-testid="product-remove-problem">
              <p>{problem}</p>
              {view.kits.length > 0 && (
                <>
                  <p>{t('product.inKits')}</p>
                  <Kits kits={view.kits} />
                </>
              )}
            </div>
          )}
        </Dialog>
      )}
    </>
  );
}
