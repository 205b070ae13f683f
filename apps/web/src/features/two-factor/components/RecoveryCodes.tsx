import { Alert, Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../../shared/files/save-file.js';
import { CopyButton } from '../../../shared/ui/CopyField.js';
import { IconAlert, IconDownload, IconPrinter } from '../../../shared/ui/icons.js';
import classes from './RecoveryCodes.module.css';

interface RecoveryCodesProps {
  codes: readonly string[];
  onDone: () => Promise<void> | void;
}

/** The codes that open the account without the app. Shown once, so leaving asks whether they are kept. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const { t } = useTranslation('two-factor');
  const [kept, setKept] = useState(false);
  const [busy, setBusy] = useState(false);
  const text = codes.join('\n');
  const done = async (): Promise<void> => {
    setBusy(true);
    try {
      await onDone();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack gap="md" className={classes.root}>
      <div>
        <h3 className={classes.title}>{t('codes.title')}</h3>
        <p className={classes.text}>{t('codes.text')}</p>
      </div>
      <ul className={classes.codes} aria-label={t('codes.title')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs" className={classes.actions}>
        <CopyButton value={text} label={t('codes.title')} words={t('codes.copy')} />
        <Button
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} />}
          onClick={() =>
            saveFile(new Blob([`${t('codes.fileHead')}\n\n${text}\n`], { type: 'text/plain' }), 'openfluence-recovery-codes.txt')
          }
        >
          {t('codes.download')}
        </Button>
        <Button variant="default" size="sm" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t('codes.print')}
        </Button>
      </Group>
      <Alert variant="light" color="yellow" icon={<IconAlert />} className={classes.actions}>
        {t('codes.once')}
      </Alert>
      <Checkbox
        className={classes.actions}
        label={t('codes.kept')}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <Group className={classes.actions}>
        <Button disabled={!kept} loading={busy} onClick={() => void done()}>
          {t('codes.done')}
        </Button>
      </Group>
    </Stack>
  );
}
