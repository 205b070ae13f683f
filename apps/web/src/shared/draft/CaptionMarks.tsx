import { disclosureMarks, POLICY, type Requirements } from '@app/rules';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { IconCheck, IconCross, IconInfo } from '../ui/icons.js';
import classes from './CaptionMarks.module.css';
import { captionMarks, wantedText, type CaptionMark } from './draft.format.js';
import type { DeliverableKind } from './draft.types.js';

const ICONS = { ok: IconCheck, missing: IconCross, unreadable: IconInfo };

interface CaptionMarksProps {
  caption: string;
  /** The brief as it was agreed. */
  wanted: Requirements;
  kind: DeliverableKind;
}

/** What the brief asks for, each marked by whether the caption has it; the same rules look at the post later (SYN-2). */
export function CaptionMarks({ caption, wanted, kind }: CaptionMarksProps) {
  const { t } = useTranslation('draft');
  const marks = captionMarks(caption, wanted, kind);
  if (marks.length === 0) return <p className={classes.none}>{t('caption.nothing')}</p>;
  return (
    <ul className={classes.list} aria-label={t('caption.marks')}>
      {marks.map((mark) => {
        const Glyph = ICONS[mark.result];
        return (
          <li key={`${mark.kind} ${mark.wanted}`} className={classes.mark} data-result={mark.result}>
            <span className={classes.sign}>
              <Glyph size={13} strokeWidth={2.5} />
            </span>
            <span className={classes.text}>
              <Wanted mark={mark} />
            </span>
            <span className={classes.result}>{t(`caption.${mark.result}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Wanted({ mark }: { mark: CaptionMark }) {
  const { t } = useTranslation('draft');
  const { language } = useFormat();
  if (mark.kind !== 'disclosure') {
    return (
      <>
        {t(`caption.${mark.kind}`)} <strong>{wantedText(mark)}</strong>
      </>
    );
  }
  const marks = new Intl.ListFormat(language, { type: 'disjunction' }).format(disclosureMarks(mark.wanted).slice(0, 2));
  return (
    <>
      <strong>{t('caption.disclosure')}</strong>
      {mark.result !== 'ok' && (
        <span className={classes.how}>{t('caption.disclosureHow', { marks, count: POLICY.content.disclosureWithinCharacters })}</span>
      )}
    </>
  );
}
