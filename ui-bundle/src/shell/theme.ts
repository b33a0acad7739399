// SPDX-License-Identifier: Apache-2.0
import type { ThemeConfig } from 'antd';
import night from 'antd/es/theme/themes/dark';
import { useMemo } from 'react';
import { touch, useLook, useMedia } from '../kit/look';
import { seeds } from './seeds';

/** What the controls are drawn by, all of it tokens: what antd calculates with is a figure, all else their variables. */
const tokens: ThemeConfig['token'] = {
  colorText: 'var(--ink)',
  colorTextHeading: 'var(--ink)',
  colorTextLabel: 'var(--ink-2)',
  colorTextSecondary: 'var(--ink-2)',
  colorTextDescription: 'var(--ink-2)',
  colorIcon: 'var(--ink-2)',
  colorIconHover: 'var(--ink)',
  colorTextTertiary: 'var(--ink-3)',
  colorTextQuaternary: 'var(--ink-3)',
  colorTextPlaceholder: 'var(--ink-3)',
  colorTextDisabled: 'var(--ink-3)',
  colorTextLightSolid: 'var(--on-accent)',
  colorBgLayout: 'var(--ground)',
  colorBgContainer: 'var(--surface)',
  colorBgElevated: 'var(--raised)',
  colorBgSpotlight: 'var(--ink)',
  colorBgContainerDisabled: 'var(--sunk)',
  colorBorder: 'var(--line-control)',
  colorBorderDisabled: 'var(--line)',
  colorBorderSecondary: 'var(--line)',
  colorSplit: 'var(--line)',
  colorFillAlter: 'var(--sunk)',
  colorFillSecondary: 'var(--hover)',
  colorFillTertiary: 'var(--hover)',
  colorBgTextHover: 'var(--hover)',
  colorBgTextActive: 'var(--hover)',
  controlItemBgHover: 'var(--hover)',
  colorPrimaryHover: 'var(--accent-hover)',
  colorPrimaryActive: 'var(--accent-hover)',
  colorPrimaryBg: 'var(--accent-soft)',
  colorPrimaryBgHover: 'var(--accent-soft)',
  controlItemBgActive: 'var(--accent-soft)',
  controlItemBgActiveHover: 'var(--accent-soft)',
  colorPrimaryBorder: 'var(--focus)',
  controlOutline: 'var(--focus)',
  colorLinkHover: 'var(--accent-ink)',
  colorLinkActive: 'var(--accent-ink)',
  colorSuccessBg: 'var(--good-soft)',
  colorSuccessBorder: 'var(--good-mark)',
  colorWarningBg: 'var(--warn-soft)',
  colorWarningBorder: 'var(--warn-mark)',
  colorErrorBg: 'var(--bad-soft)',
  colorErrorBorder: 'var(--bad-mark)',
  boxShadow: 'var(--shadow-pop)',
  boxShadowSecondary: 'var(--shadow-pop)',
  lineWidthFocus: 2,
  controlOutlineWidth: 2,
  borderRadius: 7,
  borderRadiusLG: 12,
  borderRadiusSM: 4,
  fontSize: 14,
  fontSizeSM: 13,
  fontSizeLG: 16,
  fontSizeHeading3: 18,
  fontSizeHeading2: 22,
  fontFamily: 'var(--font)',
  fontWeightStrong: 600,
  // what opens is there at once, and the key that follows finds it; colours change as gently as elsewhere
  motion: false,
  motionDurationFast: 'var(--quick)',
  motionDurationMid: 'var(--open)',
  motionDurationSlow: 'var(--settle)',
};

const heights = {
  dense: { controlHeight: 30, controlHeightSM: 26, controlHeightLG: 44 },
  comfortable: { controlHeight: 36, controlHeightSM: 30, controlHeightLG: 44 },
  touch: { controlHeight: 48, controlHeightSM: 44, controlHeightLG: 48 },
};

const components: ThemeConfig['components'] = {
  Button: {
    defaultShadow: 'none',
    primaryShadow: 'none',
    dangerShadow: 'none',
    contentFontSize: 13,
    contentFontSizeSM: 13,
    paddingInline: 12,
    defaultHoverBg: 'var(--hover)',
    defaultHoverColor: 'var(--ink)',
    defaultHoverBorderColor: 'var(--line-control)',
    defaultActiveBg: 'var(--hover)',
    defaultActiveColor: 'var(--ink)',
    defaultActiveBorderColor: 'var(--line-control)',
  },
  Modal: { borderRadiusLG: 16, titleFontSize: 18 },
  Tooltip: { colorTextLightSolid: 'var(--surface)' },
  Table: {
    headerBg: 'var(--sunk)',
    headerColor: 'var(--ink-2)',
    rowHoverBg: 'var(--hover)',
    rowSelectedBg: 'var(--accent-soft)',
  },
};

/** In the dark antd makes other colours of its seeds: these stay as the tokens have them. */
const dark: ThemeConfig['algorithm'] = [night, (seed, map) => ({ ...(map ?? night(seed)), ...seeds.dark })];

export function themeOf(scheme: 'light' | 'dark', sizes: keyof typeof heights): ThemeConfig {
  const size = sizes === 'touch' ? { fontSize: 16 } : {};
  return {
    token: { ...seeds[scheme], ...tokens, ...heights[sizes], ...size },
    components,
    ...(scheme === 'dark' ? { algorithm: dark } : {}),
  };
}

/** The controls as the reader wants them, in the light the machine has where nothing else is wanted. */
export function useTheme(): ThemeConfig {
  const { scheme, density } = useLook();
  const evening = useMedia('(prefers-color-scheme: dark)');
  const finger = useMedia(touch);
  const wanted = scheme === 'machine' ? (evening ? 'dark' : 'light') : scheme;
  return useMemo(() => themeOf(wanted, finger ? 'touch' : density), [wanted, finger, density]);
}
