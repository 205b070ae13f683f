import { useTranslation } from 'react-i18next';
import { IconCheckCircle, IconCrossCircle, IconEyeOff } from '../../../shared/ui/icons.js';
import type { RequirementMark } from '../creator-content-sync.types.js';
import classes from './Marks.module.css';

const ICONS = { ok: IconCheckCircle, confirmed: IconCheckCircle, missing: IconCrossCircle, unreadable: IconEyeOff };

/** Each requirement of the brief with how it was found: icon, word and colour together (SYN-2). */
export function Marks({ marks }: { marks: readonly RequirementMark[] }) {
  const { t } = useTranslation('creator-content-sync');
  if (marks.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('requirements')}>
      {marks.map((mark) => {
        const result = mark.result === 'unreadable' && mark.confirmedAt !== null ? 'confirmed' : mark.result;
        const Glyph = ICONS[result];
        return (
          <li key={`${mark.kind} ${mark.wanted}`} className={classes.mark} data-result={result}>
            <Glyph size={18} />
            <span className={classes.wanted}>{t(`requirement.${mark.kind}`, { wanted: mark.wanted.replace(/^[#@]/, '') })}</span>
            <span className={classes.result}>{t(`requirement.${result}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
