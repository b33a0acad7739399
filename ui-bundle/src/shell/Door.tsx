// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './LanguageSwitch';

/** What stands before the house until somebody is in. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <main className="door">
      <div className="door-box">
        <div className="brand big">
          <img src="/ui/mark.svg" alt="" width={28} height={28} />
          <b>{t('brand')}</b>
        </div>
        <h1>{title}</h1>
        {children}
      </div>
      <LanguageSwitch />
    </main>
  );
}
