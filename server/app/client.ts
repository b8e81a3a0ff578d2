import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'
import { AppError } from '../errors.ts'

/** The built client. Every address that is no file and no API is the client's own to route. */
export function client(clientDir: string): Router {
  const router = Router()
  const index = join(clientDir, 'index.html')
  router.use('/assets', express.static(join(clientDir, 'assets'), { immutable: true, maxAge: '1y' }), () => {
    throw new AppError('NOT_FOUND', 'There is no such file.')
  })
  router.use(express.static(clientDir, { index: false }))
  router.use((request, response, next) => {
    if (request.path.startsWith('/api')) throw new AppError('NOT_FOUND', `There is no ${request.method} ${request.path}.`)
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    response.set('Cache-Control', 'no-cache')
    if (existsSync(index)) return response.sendFile('index.html', { root: clientDir })
    response.status(503).set('Retry-After', '2').type('html').send(WAITING)
  })
  return router
}

const WAITING = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>空包 Kongbao</title>
<body style="font:16px system-ui;margin:20vh auto;max-width:32em;text-align:center">
<p>空包正在准备界面，请稍候，本页会自动刷新。</p><p>Kongbao is preparing its pages. This page reloads by itself.</p></body></html>`
