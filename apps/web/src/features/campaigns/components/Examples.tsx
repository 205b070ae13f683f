import { Button, Popover, Skeleton, Stack, Text, UnstyledButton } from '@mantine/core';
import type { components } from '@app/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../../shared/api/client.js';
import { brandProfileQuery } from '../../../shared/access/brand-profile.queries.js';
import { useBrandScope } from '../../../shared/access/brand-scope.js';
import type { Language } from '../../../shared/i18n/i18n.js';
import { IconSparkle } from '../../../shared/ui/icons.js';
import type { CampaignType } from '../campaigns.types.js';
import { examplesFor, INDUSTRIES, type ExampleField, type Industry } from '../examples/examples.types.js';
import { chosenIndustry, rememberIndustry } from '../examples/chosen-industry.js';
import { useTopics } from '../wizard/wizard-context.js';
import classes from './Examples.module.css';

/** Example sentences of a campaign type in one language, loaded when somebody asks for examples. */
const examplesQuery = (organisationId: string, type: CampaignType, language: Language) =>
  queryOptions({
    queryKey: ['campaigns', 'examples', organisationId, type, language],
    queryFn: ({ signal }) =>
      request<components['schemas']['CampaignTextsDto']>('GET', '/organisations/{organisationId}/campaign-texts', {
        params: { path: { organisationId }, query: { type } },
        signal,
      }),
    staleTime: Infinity,
  });

interface ExamplesProps {
  field: ExampleField;
  type: CampaignType;
  label: string;
  onPick: (text: string) => void;
  children: ReactNode;
}

/** A field with examples for its campaign type, by industry (CAM-2); one click takes a sentence over. */
export function WithExamples({ field, type, label, onPick, children }: ExamplesProps) {
  const { t } = useTranslation('campaigns-brief');
  const [opened, setOpened] = useState(false);
  return (
    <div className={classes.field}>
      {/* Higher than what is left of the window it is scrolled to, and must not vanish with its button. */}
      <Popover opened={opened} onChange={setOpened} position="bottom-end" width={380} trapFocus withinPortal hideDetached={false}>
        <Popover.Target>
          <Button
            className={classes.button}
            variant="subtle"
            size="compact-xs"
            leftSection={<IconSparkle size={14} />}
            aria-label={t('examples.for', { label })}
            onClick={() => setOpened(!opened)}
          >
            {t('examples.open')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          {opened && (
            <ExampleList
              field={field}
              type={type}
              onPick={(text) => {
                setOpened(false);
                onPick(text);
              }}
            />
          )}
        </Popover.Dropdown>
      </Popover>
      {children}
    </div>
  );
}

function ExampleList({ field, type, onPick }: Pick<ExamplesProps, 'field' | 'type' | 'onPick'>) {
  const { t, i18n } = useTranslation('campaigns-brief');
  const scope = useBrandScope();
  const { data } = useQuery(examplesQuery(scope.organisation.id, type, i18n.language as Language));
  const topics = useTopics();
  const brand = useQuery({ ...brandProfileQuery(scope.brand.id), staleTime: 60_000 });
  const [picked, setPicked] = useState<Industry | null>(null);
  const industry = picked ?? chosenIndustry({ topics, brand: brand.data?.industry });
  if (data === undefined) return <Skeleton height={180} />;

  const all = examplesFor(data.items, field);
  // The chosen industry first; the others often give the better idea.
  const shown = industry === null ? all : all.toSorted((a, b) => Number(b.industry === industry) - Number(a.industry === industry));
  return (
    <Stack gap={8}>
      <Text size="xs" c="dimmed">
        {t('examples.hint')}
      </Text>
      <div className={classes.industries} role="group" aria-label={t('examples.industry')}>
        {INDUSTRIES.map((choice) => (
          <button
            key={choice}
            type="button"
            className={classes.choice}
            aria-pressed={choice === industry}
            onClick={() => {
              rememberIndustry(choice);
              setPicked(choice);
            }}
          >
            {t(`industries.${choice}`)}
          </button>
        ))}
      </div>
      {/* What scrolls is reached by keyboard through its buttons. */}
      <div className={classes.list} key={industry}>
        {shown.map((example) => (
          <UnstyledButton
            key={example.industry}
            className={classes.example}
            data-first={example.industry === industry || undefined}
            onClick={() => onPick(example.text)}
          >
            <span className={classes.industry}>{t(`industries.${example.industry}`)}</span>
            {example.text}
          </UnstyledButton>
        ))}
      </div>
    </Stack>
  );
}

/** An example after what is already there. */
export function joinTexts(before: string, text: string, between = '\n\n'): string {
  return before.trim() === '' ? text : `${before.trimEnd()}${between}${text}`;
}
