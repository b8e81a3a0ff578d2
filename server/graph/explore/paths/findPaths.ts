import type { z } from 'zod'
import { HUB_LIMIT, type findPaths as findPathsEndpoint } from '../../../contract/graph.ts'
import { AppError } from '../../../errors.ts'
import type { Connection } from '../../connection.ts'
import { relationTypes } from '../../model/patterns.ts'
import { internalIds } from '../internalIds.ts'
import { findMoneyRoutes } from './findMoneyRoutes.ts'
import { kShortest } from './kShortest.ts'
import { shortestWay } from './shortestWay.ts'
import { pathsAlong, type AlongPaths } from './pathsAlong.ts'
import { ends } from './ends.ts'

export type PathRequest = z.infer<typeof findPathsEndpoint.body>
export type FoundPaths = z.infer<typeof findPathsEndpoint.reply>

/**
 * The `k` shortest paths of at most `maxHops`, or the routes that money can have taken. Avoiding hubs leaves out nodes with more than
 * 200 relations on the way. Throws NOT_FOUND for ends that are not in the graph, BAD_REQUEST for ends that no path joins by their nature.
 */
export async function findPaths(connection: Connection, request: PathRequest): Promise<FoundPaths> {
  const { from, to, kind, k, maxHops, excludeTypes, avoidHubs } = request
  if (from.label === to.label && from.key === to.key) throw new AppError('BAD_REQUEST', 'A path needs two different nodes.')
  const at = await ends(connection, from, to)
  const avoid = await internalIds(connection, request.avoid)
  if (kind === 'money') {
    const { ways, complete } = await findMoneyRoutes(connection, { from, to, at, k, maxHops, avoid })
    return reply(await pathsAlong(connection, ways), complete)
  }
  const types = (await relationTypes()).filter((type) => !excludeTypes.includes(type))
  if (types.length === 0) return reply({ nodes: [], relations: [], paths: [] }, true)
  const find = shortestWay(connection, { types, to: at.to, avoidHubs, avoid })
  const ways = await kShortest(find, at.from, k, maxHops)
  return reply(
    await pathsAlong(
      connection,
      ways.map((nodes) => ({ nodes, relations: null })),
      types,
    ),
    true,
  )
}

function reply({ nodes, relations, paths }: AlongPaths, complete: boolean): FoundPaths {
  const between = new Set(paths.flatMap((path) => path.nodes.slice(1, -1)))
  const hubs = nodes.filter(({ id, degree }) => between.has(id) && (degree ?? 0) > HUB_LIMIT).map(({ id }) => id)
  return { nodes, relations, paths, hubs, complete, found: paths.length > 0, hops: paths[0]?.hops ?? null }
}
