import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { markStatus, wantedText } from '../content-sync.format.js';
import type { Content, Requirement } from '../content-sync.types.js';
import { MARK_ICONS } from './RequirementMarks.js';
import classes from './RequirementList.module.css';

/** Each requirement with what was found, and by whom what cannot be read was confirmed (SYN-2). */
export function RequirementList({ content, zone }: { content: Content; zone: string }) {
  const { t } = useTranslation('content-sync');
  const format = useFormat();

  const provenance = ({ kind, result, found, confirmedAt }: Requirement): string => {
    if (kind === 'draft') {
      return result === 'ok' && found !== null
        ? t('requirements.draftOn', { date: format.date(found, { style: 'dateTime', zone }) })
        : t('requirements.noDraft');
    }
    if (result === 'missing') return t('requirements.notFound');
    if (result === 'ok') {
      return found === 'platform-label' ? t('requirements.platformLabel') : t('requirements.found', { found: found ?? '' });
    }
    return confirmedAt === null
      ? t('requirements.notReadable')
      : t('requirements.confirmedOn', { date: format.date(confirmedAt, { style: 'dateTime', zone }) });
  };

  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {t('requirements.title')}
      </Title>
      {content.requirements.length === 0 && <Text c="dimmed">{t('requirements.none')}</Text>}
      <ul className={classes.list}>
        {content.requirements.map((requirement, index) => {
          const status = markStatus(requirement);
          const Glyph = MARK_ICONS[status];
          const wanted = wantedText(requirement, format.language);
          return (
            <li key={index} className={classes.item}>
              <span className={classes.sign} data-status={status}>
                <Glyph size={14} strokeWidth={2.5} />
              </span>
              <span className={classes.text}>
                <span className={classes.wanted}>
                  {requirement.kind === 'disclosure' ? (
                    t('requirements.disclosureIn', { country: wanted })
                  ) : (
                    <>
                      {t(`requirements.${requirement.kind}`)} <strong>{wanted}</strong>
                    </>
                  )}
                  <span className={classes.status} data-status={status}>
                    {t(`requirements.${status}`)}
                  </span>
                </span>
                <span className={classes.found}>{provenance(requirement)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
