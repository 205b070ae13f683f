import { Button, Popover, Skeleton, Stack, Text, UnstyledButton } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/i18n/i18n.js';
import { IconSparkle } from '../../../shared/ui/icons.js';
import type { CampaignType } from '../campaigns.types.js';
import type { ExampleField } from '../examples/examples.types.js';
import classes from './Examples.module.css';

/** Example sentences of one language; a chunk of its own, loaded when somebody asks for examples. */
const examplesQuery = (language: Language) =>
  queryOptions({
    queryKey: ['campaigns', 'examples', language],
    queryFn: async () => (await (language === 'de' ? import('../examples/de.js') : import('../examples/en.js'))).default,
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
      <Popover opened={opened} onChange={setOpened} position="bottom-end" width={340} trapFocus withinPortal>
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
  const { data } = useQuery(examplesQuery(i18n.language as Language));
  if (data === undefined) return <Skeleton height={120} />;
  return (
    <Stack gap={4}>
      <Text size="xs" c="dimmed">
        {t('examples.hint')}
      </Text>
      {data[type][field].map(({ industry, text }) => (
        <UnstyledButton key={text} className={classes.example} onClick={() => onPick(text)}>
          <span className={classes.industry}>{t(`industries.${industry}`)}</span>
          {text}
        </UnstyledButton>
      ))}
    </Stack>
  );
}
