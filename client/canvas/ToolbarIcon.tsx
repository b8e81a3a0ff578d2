const PATHS = {
  undo: 'M6 4 3 7l3 3M3 7h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'M10 4l3 3-3 3M13 7H6.5a3.5 3.5 0 0 0 0 7H9',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  path: 'M3.5 12.5a1.5 1.5 0 1 0 0-.1zM12.5 3.5a1.5 1.5 0 1 0 0-.1zM5 12.3c4 0 2-8.6 6-8.6',
  clear: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 6.5v6',
  scenes: 'M2.5 5.5h8v8h-8zM5.5 5.5v-3h8v8h-3',
  stop: 'M4.5 4.5h7v7h-7z',
  play: 'M5 3.5v9l7-4.5z',
  timeline: 'M2.5 13h11M4 13V8.5M6.7 13V5M9.4 13V7M12 13V3.5',
  box: 'M3 3h2M7 3h2M11 3h2v2M13 7v2M13 11v2h-2M9 13H7M5 13H3v-2M3 9V7M3 5V3',
  lasso: 'M8 3c3 0 5.4 1.4 5.4 3.4S11 9.8 8 9.8 2.6 8.4 2.6 6.4 5 3 8 3zM5 9.4c-.6 1 .2 2 1.2 1.7 1-.3.9-1.6-.2-1.6M6.2 11c.3 1.2-.4 2-1.6 2.4',
  picture: 'M2.5 3.5h11v9h-11zM2.5 10.5l3-3 2.5 2.5 2-2 3.5 3.5M10.6 6.2a.9.9 0 1 0 0-.1z',
  export: 'M8 10V2.8M5.2 5.4 8 2.6l2.8 2.8M3 9v4h10V9',
  filter: 'M2.5 3.5h11L9.3 8.6v4.2l-2.6-1.3V8.6z',
} as const

export type ToolbarIconName = keyof typeof PATHS

export function ToolbarIcon({ name }: { name: ToolbarIconName }) {
  return (
    <svg
      width="15"
      height="15"
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
