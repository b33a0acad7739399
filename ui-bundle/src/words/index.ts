// SPDX-License-Identifier: Apache-2.0
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speak } from '../api/client';
import { ja } from './ja';

export type { Alike } from './ja';
export type Language = 'ja' | 'en';
const kept = 'banto.language';

function wanted(): Language {
  try {
    return localStorage.getItem(kept) === 'en' ? 'en' : 'ja';
  } catch {
    return 'ja';
  }
}

const added: Record<Language, object>[] = [];

function bring(words: Record<Language, object>): void {
  for (const language of ['ja', 'en'] as const) {
    i18next.addResourceBundle(language, 'translation', words[language], true, true);
  }
}

/** Brings words of a page that is loaded when it is opened. */
export function addWords(words: Record<Language, object>): void {
  added.push(words);
  if (i18next.isInitialized) bring(words);
}

let english = false;

async function load(language: Language): Promise<void> {
  if (language === 'en' && !english) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en, true, true);
    english = true;
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
  added.forEach(bring);
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
