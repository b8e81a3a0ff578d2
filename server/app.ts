import express, { type Express } from 'express'
import { client } from './app/client.ts'
import { guard } from './app/guard.ts'
import { mount, type MountOptions } from './app/mount.ts'
import { problems } from './app/problem.ts'
import { securityHeaders } from './app/securityHeaders.ts'
import { operations } from './routes/operations.ts'
import type { Services } from './routes/services.ts'

export interface AppOptions extends Services, MountOptions {
  /** The address that the server listens on. */
  host: string
  /** The folder of the built client. */
  clientDir: string
}

/** The whole server short of listening: made from its services, so that tests make it from theirs. */
export function createApp(options: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.use(securityHeaders, guard(options.host))
  for (const operation of operations(options)) mount(app, operation, options)
  app.use(client(options.clientDir))
  app.use(problems(options.logger))
  return app
}
