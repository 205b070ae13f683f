import { Button } from '@mantine/core';
import { QRCodeSVG } from 'qrcode.react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../../shared/files/save-file.js';
import { IconDownload } from '../../../shared/ui/icons.js';
import classes from './ReferralSection.module.css';

interface ReferralQrProps {
  value: string;
  title: string;
  /** Name of the saved file without its ending. */
  file: string;
}

/** The invitation's link for cameras, to print or to show; a chunk of its own. Always dark on white, so that cameras can read it. */
export default function ReferralQr({ value, title, file }: ReferralQrProps) {
  const { t } = useTranslation('brand-profile');
  const root = useRef<HTMLDivElement>(null);
  const save = (): void => {
    const drawing = root.current?.querySelector('svg');
    if (drawing) saveFile(new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' }), `${file}.svg`);
  };
  return (
    <>
      <div className={classes.qr} ref={root}>
        <QRCodeSVG value={value} title={title} size={176} level="M" bgColor="#ffffff" fgColor="#000000" />
      </div>
      <Button variant="default" size="compact-sm" mt="xs" leftSection={<IconDownload size={14} />} onClick={save}>
        {t('referral.saveQr')}
      </Button>
    </>
  );
}
