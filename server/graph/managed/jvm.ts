import { totalmem } from 'node:os'
import { join } from 'node:path'
import type { Runtime } from './provision.ts'

/** Mebibytes for Neo4j: heap, page cache, and what one and all transactions may take. */
export interface Memory {
  heap: number
  pageCache: number
  transaction: number
}

/** A machine of 4 GiB still has room for the server itself and DuckDB; more than 4 GiB of heap never helped here. */
export function memoryFor(totalBytes: number = totalmem()): Memory {
  const gib = totalBytes / 2 ** 30
  const heap = gib < 6 ? 512 : gib < 12 ? 1024 : 2048
  return { heap, pageCache: heap / 2, transaction: heap / 4 }
}

const OPENED = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch']

/** The command line of a Java that runs one of Neo4j's main classes. */
export function javaArguments(runtime: Runtime, heap: number, extra: readonly string[], mainClass: string, args: readonly string[]): string[] {
  return [
    `-Xms${Math.min(heap, 256)}m`,
    `-Xmx${heap}m`,
    '-XX:+UseG1GC',
    ...OPENED.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    '--enable-native-access=ALL-UNNAMED',
    ...(runtime.javaMajor >= 24 ? ['--sun-misc-unsafe-memory-access=allow'] : []),
    '-Djdk.nio.maxCachedBufferSize=1024',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    '-Dfile.encoding=UTF-8',
    ...extra,
    '-cp',
    join(runtime.libDir, '*'),
    mainClass,
    ...args,
  ]
}
