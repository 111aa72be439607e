import { Combobox, type CSSVariablesResolver, createTheme, Menu, Modal, ModalRoot } from '@mantine/core';

/** Inter for the office, Source Serif for what articles say; dense, and dark enough to read in both schemes. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: {
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    // What a picker finds and what a menu offers are parts of the page, whose landmark is its main part.
    Combobox: Combobox.extend({ defaultProps: { portalProps: { target: '#main' } } }),
    // Mantine's place for the first focus is nothing that a menu may have in it: the focus goes to the first item.
    Menu: Menu.extend({
      defaultProps: { portalProps: { target: '#main' }, withInitialFocusPlaceholder: false },
    }),
    // Mantine holds the page still by a style sheet of its own, for which every element is styled anew: on a desk with
    // thousands of them a question took four times as long to be there. app/global.css says the same at no cost.
    Modal: Modal.extend({ defaultProps: { lockScroll: false } }),
    ModalRoot: ModalRoot.extend({ defaultProps: { lockScroll: false } }),
  },
});

/** Mantine's own dimmed, link, placeholder and error colours fall short of 4.5 to 1; these do not. */
export const cssVariables: CSSVariablesResolver = ({ colors: { indigo, red, gray, dark } }) => ({
  variables: { '--chancery-serif': "'Source Serif 4 Variable', Georgia, serif" },
  light: {
    '--mantine-color-dimmed': gray[7],
    '--mantine-color-placeholder': gray[7],
    '--mantine-color-anchor': indigo[8],
    '--mantine-color-error': red[9],
    '--chancery-mark': '#fff0b3',
    '--chancery-quiet': gray[0],
    '--chancery-line': gray[3],
  },
  dark: {
    '--mantine-color-dimmed': dark[1],
    '--mantine-color-placeholder': dark[1],
    '--mantine-color-anchor': indigo[2],
    '--mantine-color-error': red[3],
    '--chancery-mark': '#5c4a00',
    '--chancery-quiet': dark[6],
    '--chancery-line': dark[4],
  },
});
