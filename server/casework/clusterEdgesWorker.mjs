import { register } from 'tsx/esm/api'

register()
await import('./clusterEdgesWorker.ts')
