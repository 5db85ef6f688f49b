// Starts the page: look first, then the collection, then the screens; what stands in the way is said in words.
import '@fontsource-variable/public-sans/index.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import './parts/tokens.css'
import './parts/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { App } from './frame/app.tsx'
import { followTheme } from './parts/theme.ts'

followTheme()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <App />
    </CSPProvider>
  </StrictMode>,
)
