import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconAlert } from '../../../shared/ui/icons.js';
import { TextLink } from '../../../shared/ui/links.js';
import { obstacleText } from '../personal-data.format.js';
import type { DeletionObstacle } from '../personal-data.queries.js';
import classes from './DeletionSteps.module.css';

/** Where obstacles are settled that are about no single organisation. */
const PLACES: Record<string, '/c/campaigns' | '/accounts'> = {
  'collaborations.running': '/c/campaigns',
  'collaborations.running-in-organisation': '/accounts',
};

/** What must be settled before the account can go, each with its name and the way there. */
export function ObstacleList({ obstacles }: { obstacles: readonly DeletionObstacle[] }) {
  const { t } = useTranslation('personal-data');
  return (
    <Alert
      variant="light"
      color="yellow"
      icon={<IconAlert />}
      title={t('delete.obstacles')}
      classNames={{ root: classes.notice, title: classes.noticeInk, icon: classes.noticeInk }}
    >
      <ul className={classes.obstacles}>
        {obstacles.map((obstacle) => {
          const { code, organisation, campaigns = [] } = obstacle;
          return (
            <li key={`${code} ${organisation?.id ?? ''}`}>
              <span>
                {obstacleText(obstacle)}
                {campaigns.length > 0 && (
                  <span className={classes.about}>{t('delete.campaigns', { count: campaigns.length, names: campaigns.join(', ') })}</span>
                )}
              </span>
              <Way obstacle={obstacle} />
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

function Way({ obstacle: { code, organisation } }: { obstacle: DeletionObstacle }) {
  const { t } = useTranslation('personal-data');
  if (organisation !== undefined)
    return (
      <TextLink to="/o/$organisationId/team" params={{ organisationId: organisation.id }} className={classes.way}>
        {t('delete.team', { name: organisation.name })}
      </TextLink>
    );
  const place = PLACES[code];
  return place === undefined ? null : (
    <TextLink to={place} className={classes.way}>
      {t('delete.settle')}
    </TextLink>
  );
}
