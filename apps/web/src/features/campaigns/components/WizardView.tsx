import { Button, Drawer, Group, Modal, Text, Title } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { SaveStatus } from '../../../shared/forms/SaveStatus.js';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog.js';
import { IconArrowRight, IconChevronLeft, IconEye } from '../../../shared/ui/icons.js';
import type { Campaign } from '../campaigns.types.js';
import { readPlace, writePlace } from '../wizard/place.js';
import { resumeAt, stepsOf, stepStates, type Step } from '../wizard/steps.js';
import { useWizard, type Wizard } from '../wizard/use-wizard.js';
import { WizardContext } from '../wizard/wizard-context.js';
import { CreatorPreview } from './CreatorPreview.js';
import { ScoreRing } from './ScoreRing.js';
import { StepBasics } from './StepBasics.js';
import { StepBrief } from './StepBrief.js';
import { StepCreators } from './StepCreators.js';
import { StepNav } from './StepNav.js';
import { StepProduct } from './StepProduct.js';
import { StepReview } from './StepReview.js';
import { StepRights } from './StepRights.js';
import { StepSchedule } from './StepSchedule.js';
import { StepVideo } from './StepVideo.js';
import classes from './WizardView.module.css';

interface WizardViewProps {
  campaign: Campaign;
  /** Step of the address; where this person left when there is none. */
  step: string | undefined;
  onStep: (step: Step, replace?: boolean) => void;
  onLaunched: (campaign: Campaign) => void;
  /** Starts anew with the stored version. */
  onReload: () => void;
}

/** The guided set-up of a campaign (CAM-2): steps, form, phone preview, autosave. */
export function WizardView({ campaign, step: wanted, onStep, onLaunched, onReload }: WizardViewProps) {
  const { t } = useTranslation(['campaigns-brief', 'campaigns']);
  const wizard = useWizard(campaign);
  const { points, draft, saveState } = wizard;
  const [place] = useState(() => readPlace(campaign.id));
  const steps = useMemo(() => stepsOf(draft.type), [draft.type]);
  const step = resumeAt(wanted ?? place?.step, points, steps);
  const index = steps.indexOf(step);
  const [visited, setVisited] = useState<ReadonlySet<Step>>(() => new Set(place?.visited ?? steps.slice(0, index)));
  const [preview, setPreview] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const states = useMemo(() => stepStates(points, visited), [points, visited]);
  const scope = useMemo(() => ({ wizard, visited }), [wizard, visited]);
  const score = Math.floor((points.filter((point) => point.ok).length * 100) / Math.max(points.length, 1));
  const after = steps[index + 1];
  const before = steps[index - 1];

  useEffect(() => writePlace(campaign.id, { step, visited: [...visited] }), [campaign.id, step, visited]);

  const go = (next: Step, pointer?: string): void => {
    setVisited((known) => (known.has(step) ? known : new Set([...known, step])));
    // A refusal stays marked at its field; it need not hold anybody up.
    void wizard.flush().catch(() => undefined);
    onStep(next);
    window.scrollTo({ top: 0 });
    requestAnimationFrame(() => {
      const field = pointer === undefined ? null : fieldOf(pointer);
      if (field === null) return heading.current?.focus({ preventScroll: true });
      field.scrollIntoView({ block: 'center' });
      field.focus({ preventScroll: true });
    });
  };

  const phone = <CreatorPreview draft={draft} images={wizard.campaign.images} rate={wizard.campaign.deliverables.rate} />;

  return (
    <WizardContext value={scope}>
      <div className={classes.layout}>
        <div className={classes.nav}>
          <StepNav steps={steps} current={step} states={states} visited={visited} onGo={(next) => go(next)} />
          <div className={classes.score}>
            <ScoreRing score={score} size={56} />
            <div>
              <Text size="sm" fw={550}>
                {t('campaigns:wizard.score')}
              </Text>
              <Text size="xs" c="dimmed">
                {t('campaigns:wizard.scoreHint')}
              </Text>
            </div>
          </div>
        </div>

        <div className={classes.form}>
          <div className={classes.head}>
            <Title order={2} ref={heading} tabIndex={-1} className={classes.title}>
              {t(step === 'product' && draft.type === 'ugc' ? 'stepTitles.productUgc' : `stepTitles.${step}`)}
            </Title>
            <Group gap="xs" wrap="nowrap">
              <SaveStatus state={saveState} />
              <Button
                className={classes.previewButton}
                variant="default"
                size="xs"
                leftSection={<IconEye size={16} />}
                onClick={() => setPreview(true)}
              >
                {t('campaigns:wizard.preview')}
              </Button>
            </Group>
          </div>
          <div>
            {step === 'basics' && <StepBasics />}
            {step === 'product' && <StepProduct />}
            {step === 'video' && <StepVideo />}
            {step === 'brief' && <StepBrief />}
            {step === 'creators' && <StepCreators />}
            {step === 'schedule' && <StepSchedule />}
            {step === 'rights' && <StepRights />}
            {step === 'review' && <StepReview onJump={go} onLaunched={onLaunched} />}
          </div>
          <div className={classes.foot}>
            {before ? (
              <Button className={classes.before} variant="default" leftSection={<IconChevronLeft size={16} />} onClick={() => go(before)}>
                {t('campaigns:wizard.back')}
              </Button>
            ) : (
              <span />
            )}
            {after && (
              <Button className={`${classes.next} of-breaking`} rightSection={<IconArrowRight size={16} />} onClick={() => go(after)}>
                {t('campaigns:wizard.continue', { step: t(`steps.${after}`) })}
              </Button>
            )}
          </div>
        </div>

        <div className={classes.preview}>{phone}</div>
      </div>

      <Drawer
        opened={preview}
        onClose={() => setPreview(false)}
        position="right"
        title={t('preview.title')}
        closeButtonProps={{ 'aria-label': t('preview.close') }}
      >
        {phone}
      </Drawer>
      <ConflictDialog wizard={wizard} onReload={onReload} />
      <LeaveGuard wizard={wizard} />
    </WizardContext>
  );
}

/** Somebody else saved the same draft (412): whose version counts? */
function ConflictDialog({ wizard, onReload }: { wizard: Wizard; onReload: () => void }) {
  const { t } = useTranslation(['campaigns-brief', 'campaigns']);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const overwrite = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    await wizard.overwrite().catch((reason: unknown) => setError(problemText(reason)));
    setBusy(false);
  };
  return (
    <Modal
      opened={wizard.conflict !== null}
      onClose={onReload}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={<strong>{t('conflict.title')}</strong>}
    >
      <Text>{t('conflict.text')}</Text>
      {error !== null && (
        <Text c="var(--mantine-color-error)" size="sm" mt="md" role="alert">
          {error}
        </Text>
      )}
      <Group justify="flex-end" mt="xl" gap="xs">
        <Button variant="default" loading={busy} onClick={() => void overwrite()}>
          {t('conflict.mine')}
        </Button>
        <Button onClick={onReload}>{t('conflict.theirs')}</Button>
      </Group>
    </Modal>
  );
}

/** Saves what is open before the wizard is left; asks only when that is not possible. Going from step to step never asks. */
function LeaveGuard({ wizard }: { wizard: Wizard }) {
  const { t } = useTranslation();
  const { flush, saveState, problems } = wizard;
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname) return false;
      try {
        await flush();
        return problems.length > 0;
      } catch {
        return true;
      }
    },
    enableBeforeUnload: () => saveState !== 'saved',
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('leave.title')}
      confirmLabel={t('actions.discard')}
      cancelLabel={t('actions.stay')}
      destructive
      onConfirm={() => blocker.proceed?.()}
    >
      {t('leave.text')}
    </ConfirmDialog>
  );
}

/** The input of a field that is on the screen. */
function fieldOf(pointer: string): HTMLElement | null {
  const named = document.getElementsByName(pointer)[0];
  return named ?? document.querySelector<HTMLElement>(`[data-pointer="${pointer}"] :is(input, button)`);
}
