import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconAlert, IconArrowRight } from '../../../shared/ui/icons.js';
import { TextLink } from '../../../shared/ui/links.js';
import type { EligibilityReason } from '../creator-applications.types.js';
import { reasonText, remedyOf, type Remedy } from '../reasons.js';
import classes from './Reasons.module.css';

const LINKS = {
  connect: '/c/profile',
  video: '/c/profile',
  profile: '/c/profile/edit',
  address: '/c/profile/address',
  campaigns: '/c/campaigns',
} as const satisfies Record<NonNullable<Remedy>, string>;

/** What keeps one from applying, each with the way to put it right. */
export function Reasons({ reasons }: { reasons: readonly EligibilityReason[] }) {
  const { t, i18n } = useTranslation('creator-applications');
  const fixable = reasons.some((reason) => remedyOf(reason) !== null);
  return (
    <>
      <Text fw={600}>{t(fixable ? 'sheet.almost' : 'sheet.notNow')}</Text>
      <Text c="dimmed" mb="md">
        {t(fixable ? 'sheet.almostText' : 'sheet.notNowText')}
      </Text>
      <ul className={classes.list}>
        {reasons.map((reason) => {
          const remedy = remedyOf(reason);
          return (
            <li key={reason.code} className={classes.reason}>
              <span className={classes.mark}>
                <IconAlert size={18} />
              </span>
              <div>
                <div>{reasonText(t, i18n.language, reason)}</div>
                {remedy !== null && (
                  <TextLink to={LINKS[remedy]} {...(remedy === 'video' && { hash: 'video' })} className={classes.link}>
                    {t(`sheet.${remedy}`)} <IconArrowRight size={16} />
                  </TextLink>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
