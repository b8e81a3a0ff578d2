/** The pages of a case, in the order of the rail. `key`: after G it goes there. An icon (`Icon.tsx`) and a text (`shell:place`) have the same name. */
export const PLACES = [
  { place: 'overview', key: 'o' },
  { place: 'path', key: 'p' },
  { place: 'rings', key: 'r' },
  { place: 'supply', key: 's' },
  { place: 'explore', key: 'e' },
  { place: 'cypher', key: 'c' },
  { place: 'crosscase', key: 'm' },
  { place: 'freeze', key: 'f' },
  { place: 'notes', key: 'n' },
  { place: 'data', key: 'd' },
  { place: 'exports', key: 'x' },
] as const

export type Place = (typeof PLACES)[number]['place']
