import './withoutEval.ts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './theme/tokens.css'
import './theme/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { startTranslations } from './i18n.ts'
import { serverAnswers } from './serverAnswers.ts'

startTranslations()
// A hundred slices of a font are described there: the page does not wait for them.
void import('./theme/fonts.ts')

// A server that was updated has other chunks than this page knows: read the page again, once.
window.addEventListener('vite:preloadError', () => {
  if (Date.now() - Number(sessionStorage.getItem('kongbao.reloaded')) < 10_000) return
  void serverAnswers().then((answers) => {
    if (!answers) return
    sessionStorage.setItem('kongbao.reloaded', String(Date.now()))
    window.location.reload()
  })
})

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
