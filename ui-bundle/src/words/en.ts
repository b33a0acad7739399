// SPDX-License-Identifier: Apache-2.0
import type { Words } from './ja';

export const en: Words = {} as Words;
