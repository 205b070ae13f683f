import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ZoomDialog.module.css';

/** A picture over the whole screen: fitted, or in full size to look around in. */
export default function ZoomDialog({ url, label, onClose }: { url: string; label: string; onClose: () => void }) {
  const { t } = useTranslation(['draft', 'common']);
  const [actual, setActual] = useState(false);
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      title={<strong>{label}</strong>}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
      classNames={{ body: classes.body }}
    >
      <Button size="xs" variant="default" className={classes.switch ?? ''} aria-pressed={actual} onClick={() => setActual(!actual)}>
        {t(actual ? 'viewer.fit' : 'viewer.actual')}
      </Button>
      {/* scrolls by keyboard, too */}
      <div className={classes.room} data-actual={actual || undefined} tabIndex={0} role="group" aria-label={label}>
        <img src={url} alt={label} />
      </div>
    </Modal>
  );
}
