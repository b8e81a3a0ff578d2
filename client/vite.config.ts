import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What changes seldom is a chunk of its own, and what only a canvas or an editor needs waits until one opens. */
const CHUNKS: readonly [string, RegExp][] = [
  // Together, so that no schema is made before zod knows that it may not use `eval`.
  ['zod', /node_modules\/zod\/|client\/withoutEval/],
  ['canvas', /node_modules\/(sigma|graphology[^/]*)\//],
  ['editor', /node_modules\/(@codemirror|codemirror|@lezer|style-mod|w3c-keyname|crelt)\//],
  ['mantine', /node_modules\/(@mantine|@floating-ui)\//],
  ['react', /node_modules\/(react|react-dom|react-router|scheduler|@tanstack)\//],
]

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      output: { manualChunks: (id: string) => CHUNKS.find(([, pattern]) => pattern.test(id))?.[0] },
    },
  },
  // The server refuses requests whose Origin is not its Host, so the proxy keeps the Host.
  server: { port: 4181, proxy: { '/api/': { target: `http://127.0.0.1:${process.env.PORT ?? 4180}`, changeOrigin: false } } },
})
