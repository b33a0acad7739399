// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';

/** What the house says in both languages, in the reader's. */
export function useInWords(): (text: { ja: string; en: string }) => string {
  const { i18n } = useTranslation();
  return (text) => (i18n.language === 'ja' ? text.ja : text.en);
}
