import { z } from 'zod'

// Compiled parsers need `eval`, which the page's security policy forbids; schemas look at this once, when they are made.
z.config({ jitless: true })
