// SPDX-License-Identifier: Apache-2.0
import type { ThemeConfig } from 'antd';

/** White ground, one accent (藍), the reader's own Japanese font. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#165e83',
    colorLink: '#165e83',
    colorError: '#b3261e',
    colorWarning: '#8a5a00',
    colorSuccess: '#1d6b3a',
    colorText: '#1d2328',
    colorTextSecondary: '#4f5b64',
    colorTextPlaceholder: '#68747d',
    colorBorder: '#c3cad0',
    borderRadius: 3,
    fontSize: 13,
    fontSizeSM: 12,
    padding: 12,
    paddingSM: 8,
    paddingXS: 6,
    paddingContentHorizontalLG: 18,
    paddingLG: 16,
    marginXS: 6,
    controlHeight: 28,
    controlHeightSM: 26,
    motion: false,
    fontFamily:
      "'Hiragino Sans', 'Yu Gothic UI', 'BIZ UDPGothic', Meiryo, 'Noto Sans CJK JP', 'Noto Sans JP', system-ui, sans-serif",
  },
  components: { Button: { contentFontSizeSM: 12.5, contentFontSize: 13 }, Select: { fontSizeSM: 12.5 } },
};
