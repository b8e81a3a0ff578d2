import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type MantineColorsTuple, SegmentedControl, Table, Tooltip } from '@mantine/core'

const accent: MantineColorsTuple = ['#e7f0f7', '#cfe1ef', '#a5cbe8', '#7db9ea', '#4f96cf', '#2f78b3', '#1d5f96', '#185181', '#12426a', '#0c3354']
const attention: MantineColorsTuple = ['#fbf1df', '#f5e0ba', '#efc982', '#e9b04d', '#cf8f22', '#b47307', '#9a5b00', '#834d00', '#6b3f00', '#523000']

/** Mantine paints inputs and controls of the dark theme from this scale: ours, not its greys. */
const dark: MantineColorsTuple = ['#e6ebf3', '#a9b5c6', '#8895a9', '#5b6b85', '#34425d', '#243048', '#0f182a', '#131c30', '#0f182a', '#0a1120']

export const MONOSPACE =
  'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono", "Noto Sans Mono CJK SC", monospace, "Noto Sans SC Variable"'

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 3 },
  // Mantine reckons the contrast of what is filled with the light theme's shade.
  variantColorResolver: (input) => ({ ...defaultVariantColorsResolver(input), ...(input.variant === 'filled' ? { color: 'var(--kb-on-accent)' } : {}) }),
  colors: { accent, attention, dark },
  defaultRadius: 6,
  fontFamily: '"Noto Sans SC Variable", system-ui, "PingFang SC", "Microsoft YaHei", sans-serif',
  fontFamilyMonospace: MONOSPACE,
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '16px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '20px', xl: '22px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  headings: { fontWeight: '600' },
  components: {
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 4, horizontalSpacing: 8 } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300 } }),
  },
})

/** Mantine's own colours follow the tokens of `tokens.css`. */
export const cssVariables: CSSVariablesResolver = () => {
  const tokens = {
    '--mantine-color-body': 'var(--kb-panel)',
    '--mantine-color-text': 'var(--kb-ink)',
    '--mantine-color-dimmed': 'var(--kb-ink-3)',
    '--mantine-color-placeholder': 'var(--kb-ink-3)',
    '--mantine-color-default': 'var(--kb-panel)',
    '--mantine-color-default-hover': 'var(--kb-sunk)',
    '--mantine-color-default-color': 'var(--kb-ink)',
    '--mantine-color-default-border': 'var(--kb-line-strong)',
    '--mantine-color-anchor': 'var(--kb-accent)',
    '--mantine-color-error': 'var(--kb-attention)',
    '--mantine-primary-color-contrast': 'var(--kb-on-accent)',
    '--table-border-color': 'var(--kb-line)',
  }
  return { variables: {}, light: tokens, dark: tokens }
}
