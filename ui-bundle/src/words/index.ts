// SPDX-License-Identifier: Apache-2.0
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speak } from '../api/client';
import { ja } from './ja';

export type Language = 'ja' | 'en';
const kept = 'banto.language';

function wanted(): Language {
  try {
    return localStorage.getItem(kept) === 'en' ? 'en' : 'ja';
  } catch {
    return 'ja';
  }
}

async function load(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en);
  }
}

/** Starts in the language chosen last, Japanese at first. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'ja',
    fallbackLng: 'ja',
    resources: { ja: { translation: ja } },
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  const language = wanted();
  if (language !== 'ja') await changeWords(language);
}

export async function changeWords(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  speak(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(kept, language);
  } catch {
    // a browser that keeps nothing
  }
}
