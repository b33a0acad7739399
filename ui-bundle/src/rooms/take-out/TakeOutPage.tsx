// SPDX-License-Identifier: Apache-2.0
import { useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, base, body } from '../../api/client';
import { Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import './words';

/** データの書き出し: all of the shop as one archive, which the browser takes in as the house reads it. */
export default function TakeOutPage() {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Error | null>(null);

  /** The browser that follows the link could ask nobody who it is: that is asked before. */
  function take(e: MouseEvent<HTMLAnchorElement>) {
    e.preventDefault();
    setProblem(null);
    // one of its own: with the proof the page may be another by then
    const link = document.createElement('a');
    link.href = e.currentTarget.href;
    link.download = '';
    body(api.GET('/session/factor/proof')).then(
      () => link.click(),
      (wrong: unknown) => setProblem(wrong instanceof Error ? wrong : new Error(String(wrong))),
    );
  }
  return (
    <Page
      title={t('place.takeOut')}
      about={<span className="quiet">{t('takeOut.about')}</span>}
      testid="take-out"
    >
      <Card>
        <div className="stack">
          <p>{t('takeOut.what')}</p>
          <p>{t('takeOut.secret')}</p>
          <p className="quiet">{t('takeOut.long')}</p>
          <div>
            <a href={`${base}/take-out`} className="take" download onClick={take} data-testid="take-out-take">
              {t('takeOut.take')}
            </a>
          </div>
          {problem && <Trouble error={problem} />}
        </div>
      </Card>
    </Page>
  );
}
