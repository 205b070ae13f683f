import { QRCodeSVG } from 'qrcode.react';
import classes from './QrCode.module.css';

/** A chunk of its own: nobody else needs the encoder. Always dark on white, whatever the appearance, so that cameras can read it. */
export default function QrCode({ value, title }: { value: string; title: string }) {
  return (
    <div className={classes.root}>
      <QRCodeSVG value={value} title={title} size={176} level="M" bgColor="#ffffff" fgColor="#000000" />
    </div>
  );
}
