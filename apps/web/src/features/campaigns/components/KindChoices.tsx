import { useTranslation } from 'react-i18next';
import type { CampaignType, Format, Timing } from '../campaigns.types.js';
import { formatObstacle } from '../wizard/rules.js';
import { ChoiceCards } from './ChoiceCards.js';
import { FormatPicture, TimingPicture, TypePicture } from './KindPictures.js';
import { Section } from './Section.js';

interface KindChoicesProps {
  value: { type: CampaignType; timing: Timing; format: Format };
  onType: (type: CampaignType) => void;
  onTiming: (timing: Timing) => void;
  onFormat: (format: Format) => void;
  errorOf?: (pointer: string) => string | undefined;
  /** Level of the headings in the page's outline. */
  order?: 2 | 3;
}

/** Platform, timing and format with what each is for; what does not go together stays in sight and says why (CAM-1). */
export function KindChoices({ value, onType, onTiming, onFormat, errorOf = () => undefined, order = 3 }: KindChoicesProps) {
  const { t } = useTranslation(['campaigns-brief', 'campaigns']);
  return (
    <>
      <Section order={order} title={t('basics.typeTitle')} text={t('basics.typeText')}>
        <ChoiceCards
          legend={t('basics.typeTitle')}
          hideLegend
          value={value.type}
          onChange={onType}
          error={errorOf('/type')}
          choices={(['instagram', 'tiktok', 'ugc'] as const).map((type) => ({
            value: type,
            title: t(`campaigns:types.${type}`),
            text: t(`typeTexts.${type}`),
            picture: <TypePicture type={type} />,
          }))}
        />
      </Section>
      <Section order={order} title={t('basics.timingTitle')}>
        <ChoiceCards
          legend={t('basics.timingTitle')}
          hideLegend
          value={value.timing}
          onChange={onTiming}
          error={errorOf('/timing')}
          choices={(['time_limited', 'ongoing'] as const).map((timing) => ({
            value: timing,
            title: t(`campaigns:timings.${timing}`),
            text: t(`timingTexts.${timing}`),
            picture: <TimingPicture timing={timing} />,
          }))}
        />
      </Section>
      <Section order={order} title={t('basics.formatTitle')}>
        <ChoiceCards
          legend={t('basics.formatTitle')}
          hideLegend
          value={value.format}
          onChange={onFormat}
          error={errorOf('/format')}
          choices={(['standard', 'speedy', 'event'] as const).map((format) => {
            const obstacle = formatObstacle(value, format);
            return {
              value: format,
              title: t(`campaigns:formats.${format}`),
              text: t(`formatTexts.${format}`),
              picture: <FormatPicture format={format} />,
              ...(obstacle === null ? {} : { disabled: t(`obstacles.${obstacle}`) }),
            };
          })}
        />
      </Section>
    </>
  );
}
