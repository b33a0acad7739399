// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../words';
import type { Room } from './kit';

/** A room's word by its key (`place.things`): in the reader's language, else in Japanese. */
export function say(words: Room['words'], language: Language, key: string): string {
  const word = (tree: unknown) =>
    key.split('.').reduce<unknown>((t, k) => (t as Record<string, unknown> | undefined)?.[k], tree);
  return [word(words?.[language]), word(words?.ja)].find((w) => typeof w === 'string') ?? key;
}
