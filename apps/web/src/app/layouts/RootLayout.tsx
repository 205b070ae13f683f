import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { sandboxClockQuery } from '../../features/sandbox/sandbox.queries.js';
import { useTranslation } from 'react-i18next';
import { loadTexts } from '../../shared/i18n/i18n.js';

const SandboxBar = lazy(async () => {
  const [bar] = await Promise.all([import('../../features/sandbox/components/SandboxBar.js'), loadTexts('sandbox')]);
  return bar;
});

/** Around everything: the sandbox bar where there is a sandbox, then the shell. */
export function RootLayout() {
  const { data: sandbox } = useQuery(sandboxClockQuery());
  const { t } = useTranslation('shell');
  return (
    <>
      <a className="of-skip" href="#main">
        {t('skip')}
      </a>
      {sandbox ? (
        <Suspense fallback={<SandboxPlace />}>
          <SandboxBar />
        </Suspense>
      ) : (
        <SandboxPlace />
      )}
      <Suspense>
        <Outlet />
      </Suspense>
    </>
  );
}

/** As high as the bar that will come; nothing where there is no sandbox. */
function SandboxPlace() {
  return <div style={{ height: 'var(--of-sandbox-height)' }} />;
}
