import { writeFile } from 'node:fs/promises'
import { indicatorsPage } from './indicatorsPage.ts'

await writeFile(new URL('../../docs/indicators.md', import.meta.url), indicatorsPage())
