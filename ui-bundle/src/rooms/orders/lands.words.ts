// SPDX-License-Identifier: Apache-2.0
import { addWords } from '../../words';

export const words = {
  ja: { lands: { partly: '{{what}}（うち{{parts}}）', part: '{{n}}件は{{desk}}へ' } },
  en: { lands: { partly: '{{what}} ({{parts}} of them)', part: '{{n}} to {{desk}}' } },
};
addWords(words);
