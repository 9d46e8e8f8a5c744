import '../theme/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { cache } from '#web/platform/cache.ts'
import { browserLanguage, setReader } from '#web/platform/reader.ts'
import { watchForRenewal } from '#web/platform/renewal.ts'
import { router } from './router.ts'

watchForRenewal()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// In the browser's language from the first word on.
void setReader({ language: browserLanguage() }).then(() =>
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={cache}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  ),
)
