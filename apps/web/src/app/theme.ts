import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

// Contrast of every pair used for text was computed: at least 4.5 : 1, controls' borders at least 3 : 1.
const accent: MantineColorsTuple = [
  '#f4f2ff',
  '#e9e5ff',
  '#d3cbff',
  '#b8abff',
  '#a796ff',
  '#7f68f2',
  '#6a4fe3',
  '#583ec8',
  '#4832a3',
  '#382880',
];
const gray: MantineColorsTuple = [
  '#f8f8fa',
  '#f1f1f4',
  '#e6e6eb',
  '#d6d7de',
  '#b9bbc6',
  '#73767f',
  '#62656f',
  '#484b55',
  '#2f3138',
  '#1b1c21',
];
const dark: MantineColorsTuple = [
  '#e8e9ed',
  '#c3c5ce',
  '#9a9da9',
  '#8b8e9a',
  '#34363f',
  '#2a2c33',
  '#1e1f25',
  '#131417',
  '#0d0e11',
  '#08090a',
];
const red: MantineColorsTuple = [
  '#fff1f0',
  '#fde8e6',
  '#fbcbc6',
  '#f7a49c',
  '#ff9d94',
  '#e5483a',
  '#d92d20',
  '#b42318',
  '#8f1c13',
  '#6f160f',
];

const FONT =
  "'Inter Variable', Inter, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/** The one theme: neutral greys, one accent, 8-point spacing. Light and dark. */
export const theme = createTheme({
  colors: { accent, gray, dark, red },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  white: '#ffffff',
  black: '#1b1c21',
  fontFamily: FONT,
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, monospace",
  headings: {
    fontFamily: FONT,
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '2rem' },
      h2: { fontSize: '1.125rem', lineHeight: '1.625rem' },
      h3: { fontSize: '1rem', lineHeight: '1.5rem' },
      h4: { fontSize: '0.875rem', lineHeight: '1.375rem' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1rem' },
  defaultRadius: 'md',
  shadows: {
    xs: '0 1px 2px rgb(16 17 26 / 6%)',
    sm: '0 1px 3px rgb(16 17 26 / 8%), 0 1px 2px rgb(16 17 26 / 4%)',
    md: '0 6px 16px -4px rgb(16 17 26 / 12%), 0 2px 6px -2px rgb(16 17 26 / 8%)',
    lg: '0 16px 40px -8px rgb(16 17 26 / 18%), 0 4px 12px -4px rgb(16 17 26 / 10%)',
    xl: '0 24px 64px -12px rgb(16 17 26 / 26%)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Plain objects and not `Menu.extend`: naming the components here would load all of them with the first page.
  components: {
    // The colour of an alert is too pale for words on its own ground.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
    Anchor: { defaultProps: { underline: 'always' } },
    Button: { styles: { root: { fontWeight: 550 } } },
    Card: { defaultProps: { withBorder: true, radius: 'lg', padding: 'lg' } },
    Drawer: { defaultProps: { padding: 'lg' } },
    Loader: { defaultProps: { size: 'sm', type: 'oval' } },
    // The placeholder for the first focus is a child that role=menu may not have.
    Menu: { defaultProps: { shadow: 'lg', radius: 'lg', offset: 6, returnFocus: true, withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { radius: 'lg', padding: 'lg', centered: true, overlayProps: { backgroundOpacity: 0.45 } } },
    Popover: { defaultProps: { shadow: 'lg', radius: 'lg' } },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md', highlightOnHover: true } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, events: { hover: true, focus: true, touch: false } } },
  },
});

/** Corrects Mantine's defaults that miss AA contrast on our greys. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-placeholder': '#73767f',
    '--mantine-color-dimmed': '#62656f',
    '--mantine-color-default-border': '#d6d7de',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#583ec8',
  },
  dark: {
    '--mantine-color-text': '#e8e9ed',
    '--mantine-color-placeholder': '#8b8e9a',
    '--mantine-color-dimmed': '#9a9da9',
    '--mantine-color-default': '#1e1f25',
    '--mantine-color-default-hover': '#2a2c33',
    '--mantine-color-default-border': '#3b3e48',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': '#a796ff',
  },
});
