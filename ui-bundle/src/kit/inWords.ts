// SPDX-License-Identifier: Apache-2.0
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

interface Text {
  ja: string;
  en: string;
}

/** What the house says in both languages, in the reader's. */
export function useInWords(): (text: Text) => string {
  const { i18n } = useTranslation();
  return (text) => (i18n.language === 'ja' ? text.ja : text.en);
}

/** The same where nothing is drawn. */
export const inWordsOf = ({ ja, en }: Text): string => (i18next.language === 'ja' ? ja : en);
