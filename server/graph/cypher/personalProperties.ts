import { readGraphSchema } from '../model/graphSchema.ts'

/** Texts of the graph that name no person: kinds, codes and ids of ours. Figures, times and yes or no are open whatever they are called. */
export const OPEN_TEXTS: ReadonlySet<string> = new Set([
  'category',
  'channel',
  'city',
  'code',
  'courier',
  'dayOnly',
  'fromCity',
  'hypothesis',
  'institution',
  'kind',
  'level',
  'matchedBy',
  'outlet',
  'platform',
  'recipientCity',
  'ringId',
  'role',
  'runId',
  'shipFromCity',
  'siteId',
  'src',
  'status',
  'storeId',
  'toCity',
  'weightSource',
])

let known: Promise<ReadonlySet<string>> | null = null

/** Names of properties that hold what a mask covers, on whatever label or relation; a text that is not known to be open is one. */
export async function personalProperties(): Promise<ReadonlySet<string>> {
  known ??= readGraphSchema().then(
    ({ labels, relations }) =>
      new Set([
        'initials',
        ...[...labels, ...relations].flatMap(({ types }) =>
          Object.entries(types).flatMap(([name, type]) => (type.startsWith('string') && !OPEN_TEXTS.has(name) ? [name] : [])),
        ),
      ]),
  )
  return known
}
