import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconAlert } from '../../../shared/ui/icons.js';
import { TextLink } from '../../../shared/ui/links.js';
import classes from './DeletionSteps.module.css';

/** Where each obstacle is settled; those without an own page lead to the choice of accounts. */
const PLACES: Record<string, '/c/campaigns' | '/accounts'> = {
  'applications.open-applications': '/c/campaigns',
  'collaborations.running': '/c/campaigns',
  'identity.last-owner': '/accounts',
};

/** What must be settled before the account can go, each with the way there. */
export function ObstacleList({ items }: { items: readonly { code: string; text: string }[] }) {
  const { t } = useTranslation('personal-data');
  return (
    <Alert variant="light" color="yellow" icon={<IconAlert />} title={t('delete.obstacles')}>
      <ul className={classes.obstacles}>
        {items.map(({ code, text }) => {
          const place = PLACES[code];
          return (
            <li key={`${code} ${text}`}>
              <span>{text}</span>
              {place !== undefined && <TextLink to={place}>{t('delete.settle')}</TextLink>}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
