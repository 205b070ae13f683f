import { useTranslation } from 'react-i18next';
import { IconCalendar, IconLock, IconPin } from '../../../shared/ui/icons.js';
import { useOfferText } from '../creator-campaigns.format.js';
import type { EventFacts } from '../creator-campaigns.types.js';
import classes from './CampaignDetail.module.css';
import { Part } from './Facts.js';

interface EventPartProps {
  /** `address` only once the creator is confirmed. */
  event: EventFacts & { address?: string };
  zone: string;
}

/** Where and when an event is; before the confirmation without its address (CAM-6). */
export function EventPart({ event, zone }: EventPartProps) {
  const { t } = useTranslation('creator-campaigns');
  const text = useOfferText();
  const when = text.event(event, zone);
  return (
    <Part title={t('event.title')}>
      <ul className={classes.points}>
        {when !== '' && (
          <li>
            <IconCalendar /> <span>{when}</span>
          </li>
        )}
        {event.venue !== '' && (
          <li>
            <IconPin /> <span>{event.venue}</span>
          </li>
        )}
        {event.address === undefined ? (
          <li>
            <IconLock /> <span>{t('event.addressLater')}</span>
          </li>
        ) : (
          event.address !== '' && (
            <li>
              <IconPin />
              <address className={classes.address}>{event.address}</address>
            </li>
          )
        )}
      </ul>
    </Part>
  );
}
