import './theme/fonts.ts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './theme/tokens.css'
import './theme/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './App.tsx'
import { startTranslations } from './i18n.ts'

// Compiled parsers need `eval`, which the page's security policy forbids.
z.config({ jitless: true })
startTranslations()

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
