import '@mantine/core/styles.layer.css';
import './styles/global.css';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../shared/i18n/i18n.js';
import { Providers } from './providers.js';
import { createAppRouter } from './router.js';
import { createAppQueryClient, watchProofs, watchSession } from './setup.js';
import { loadNamespace } from './texts.js';

declare global {
  // Read by react-remove-scroll, which writes a style element for dialogs.
  var __webpack_nonce__: string | undefined;
}

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
globalThis.__webpack_nonce__ = nonce;

const RELOADED = 'of.reloaded';
// A release may have replaced the chunk this tab wants; the new index.html knows the new names.
window.addEventListener('vite:preloadError', (event) => {
  if (sessionStorage.getItem(RELOADED) !== null) return;
  event.preventDefault();
  sessionStorage.setItem(RELOADED, '1');
  window.location.reload();
});

const queryClient = createAppQueryClient();
const router = createAppRouter(queryClient);
watchSession(queryClient, router);
watchProofs(queryClient, router);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await Promise.all([startI18n(loadNamespace), router.load()]);
createRoot(root).render(<Providers queryClient={queryClient} router={router} nonce={nonce} />);
sessionStorage.removeItem(RELOADED);
