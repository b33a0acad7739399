// SPDX-License-Identifier: Apache-2.0
import { theme as antd, type ThemeConfig } from 'antd';

/** White ground, one accent (藍), the reader's own Japanese font. */
export const theme: ThemeConfig = {
  algorithm: antd.compactAlgorithm,
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
    controlHeight: 28,
    controlHeightSM: 26,
    motion: false,
    fontFamily:
      "'Hiragino Sans', 'Yu Gothic UI', 'BIZ UDPGothic', Meiryo, 'Noto Sans CJK JP', 'Noto Sans JP', system-ui, sans-serif",
  },
  components: { Button: { contentFontSizeSM: 12.5, contentFontSize: 13 }, Select: { fontSizeSM: 12.5 } },
};
