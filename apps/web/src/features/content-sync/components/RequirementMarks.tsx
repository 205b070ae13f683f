import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconCheck, IconCross, IconInfo, type Icon } from '../../../shared/ui/icons.js';
import { markStatus, wantedText, type MarkStatus } from '../content-sync.format.js';
import type { Requirement } from '../content-sync.types.js';
import classes from './RequirementMarks.module.css';

export const MARK_ICONS: Readonly<Record<MarkStatus, Icon>> = {
  ok: IconCheck,
  confirmed: IconCheck,
  missing: IconCross,
  unreadable: IconInfo,
};

/** Every requirement of the brief as a small mark: colour, sign and word, in full on hover (SYN-2). */
export function RequirementMarks({ requirements }: { requirements: readonly Requirement[] }) {
  const { t } = useTranslation('content-sync');
  const { language } = useFormat();
  if (requirements.length === 0) return null;
  const word = (kind: Requirement['kind']): string | null =>
    kind === 'disclosure' ? t('requirements.disclosureShort') : kind === 'draft' ? t('requirements.draft') : null;
  return (
    <span className={classes.marks}>
      {requirements.map((requirement, index) => {
        const status = markStatus(requirement);
        const Glyph = MARK_ICONS[status];
        const wanted = wantedText(requirement, language);
        return (
          <span
            key={index}
            className={classes.mark}
            data-status={status}
            title={`${t(`requirements.${requirement.kind}`)} ${wanted}: ${t(`requirements.${status}`)}`}
          >
            <Glyph size={12} strokeWidth={2.5} />
            <span className={classes.word}>{word(requirement.kind) ?? wanted}</span>
            <span className="of-hidden">: {t(`requirements.${status}`)}. </span>
          </span>
        );
      })}
    </span>
  );
}
