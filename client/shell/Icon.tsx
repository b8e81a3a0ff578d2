/** Icons of the chrome, in a 20 × 20 box, stroke 1.5. */
const PATHS = {
  overview: 'M6 5.5a2 2 0 1 0 0-.1zM13.5 10.5a2 2 0 1 0 0-.1zM6 16a2 2 0 1 0 0-.1zM7 6.8l4.8 3M7 14.6l4.8-3M4 7.4v6.6',
  rings: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 7.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z',
  supply: 'M3 6.6 10 3l7 3.6v6.8L10 17l-7-3.6zM3 6.6l7 3.6 7-3.6M10 10.2V17',
  explore: 'M4.4 6.2a1.8 1.8 0 1 0 0-.1zM14 10.2a1.8 1.8 0 1 0 0-.1zM4.4 14.8a1.8 1.8 0 1 0 0-.1zM7.6 7l4.9 2.2M7.6 13.9l4.9-2.6',
  cypher: 'M3.5 5.5 8 10l-4.5 4.5M10 15h6.5',
  crosscase: 'M7.6 4.2a5.2 5.2 0 1 0 0 10.4 5.2 5.2 0 0 0 0-10.4zM12.4 5.8a5.2 5.2 0 1 1 0 10.4 5.2 5.2 0 0 1 0-10.4z',
  data: 'M10 3v9M6.5 8.8 10 12.2l3.5-3.4M3.5 13v3.5h13V13',
  path: 'M4 15.5h5a2.6 2.6 0 0 0 0-5.2H8a2.6 2.6 0 0 1 0-5.2h6.5M12.6 3l2.2 2.1-2.2 2.1M4 15.5h.1',
  freeze: 'M10 2.8v14.4M3.8 6.4l12.4 7.2M16.2 6.4 3.8 13.6M7.8 3.8 10 6l2.2-2.2M7.8 16.2 10 14l2.2 2.2',
  notes: 'M4 3.5h12v9L12 16.5H4zM12 16.5v-4h4M7 7.5h6M7 10.5h3',
  exports: 'M10 12.5v-9M6.5 6.8 10 3.4l3.5 3.4M3.5 11v5.5h13V11',
  search: 'M9 3.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 9 3.8zM12.8 12.8 16.5 16.5',
  chevron: 'M5.5 8 10 12.5 14.5 8',
  right: 'M8 5.5 12.5 10 8 14.5',
  sun: 'M10 6.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8zM10 2.2v1.6M10 16.2v1.6M2.2 10h1.6M16.2 10h1.6M4.5 4.5l1.1 1.1M14.4 14.4l1.1 1.1M15.5 4.5l-1.1 1.1M5.6 14.4l-1.1 1.1',
  moon: 'M16 11.6A6.4 6.4 0 0 1 8.4 4 6.4 6.4 0 1 0 16 11.6z',
  system: 'M3 4h14v9H3zM7 16.5h6M10 13v3.5',
  check: 'M4 10.5 8.2 14.5 16 6',
  warning: 'M10 3.4 17.6 16.4H2.4zM10 8.2v4M10 14.2v.2',
  close: 'M5 5l10 10M15 5 5 15',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  fit: 'M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4',
  file: 'M5 2.8h6.4L15 6.4v10.8H5zM11.2 2.8v3.8H15',
  mask: 'M2.5 10c2-3.4 4.6-5 7.5-5s5.5 1.6 7.5 5c-2 3.4-4.6 5-7.5 5s-5.5-1.6-7.5-5zM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM4 16.5 16 3.5',
  person: 'M10 9.6a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM4 16.8c.5-3.2 2.8-5 6-5s5.5 1.8 6 5',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9.2v4.4M10 6.4v.2',
  split: 'M4 10h4M8 10l7-5M8 10l7 5M12.2 4.6 15 5l-.8 2.7M14.2 12.3 15 15l-2.8.4',
  merge: 'M16 10h-4M12 10 5 5M12 10l-7 5M13.6 7.6 16 10l-2.4 2.4',
  undo: 'M7 5 3.6 8.4 7 11.8M3.6 8.4h8.2a4 4 0 0 1 0 8H8.6',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 8v8',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={size > 17 ? 1.5 : 1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
