// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeWords } from '../words';

export function LanguageSwitch() {
  const { i18n, t } = useTranslation();
  const client = useQueryClient();
  const other = i18n.language === 'ja' ? 'en' : 'ja';
  return (
    <button
      className="plain language"
      lang={other}
      data-testid="language"
      aria-label={t('frame.language')}
      onClick={() => void changeWords(other).then(() => client.invalidateQueries())}
    >
      {other === 'en' ? 'English' : '日本語'}
    </button>
  );
}
