/** What is written on a canvas is set in the font that the client brings: it has the characters on a machine that has none. */
export const FONT_FAMILY = "'Noto Sans SC Variable', 'Noto Sans SC', system-ui, sans-serif"
