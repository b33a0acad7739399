// SPDX-License-Identifier: Apache-2.0
// Made of src/kit/tokens.css by: npm run tokens
export const seeds = {
  light: {
    colorPrimary: '#165e83',
    colorInfo: '#165e83',
    colorLink: '#12587c',
    colorSuccess: '#1a6b41',
    colorWarning: '#855000',
    colorError: '#b02318',
    colorTextBase: '#14202a',
    colorBgBase: '#ffffff',
  },
  dark: {
    colorPrimary: '#74b9de',
    colorInfo: '#74b9de',
    colorLink: '#86c5e8',
    colorSuccess: '#6cc796',
    colorWarning: '#e9b659',
    colorError: '#ff9a8d',
    colorTextBase: '#e9eff4',
    colorBgBase: '#161d23',
  },
};
