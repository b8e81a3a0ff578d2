import { sampleCase, testClient } from './prepared.ts'

// Beside types and lint, so that no test has to wait for it.
const [root = ''] = process.argv.slice(2)
await Promise.all([sampleCase(root), testClient(root)])
