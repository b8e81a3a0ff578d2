import { z } from 'zod'
import packageJson from '../../package.json' with { type: 'json' }

export const VERSION = z.object({ version: z.string() }).parse(packageJson).version
