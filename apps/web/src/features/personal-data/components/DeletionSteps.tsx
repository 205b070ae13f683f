import { Alert, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { session } from '../../../shared/api/current-session.js';
import { CodeInput, isWholeCode } from '../../../shared/forms/CodeInput.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { FilledText } from '../../../shared/i18n/filled-text.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconAlert, IconCheck, IconTrash, IconUser, IconLock } from '../../../shared/ui/icons.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { fateText } from '../personal-data.format.js';
import { deleteAccountMutation, deletionPreviewQuery, type DataFate, type DeletionPreview } from '../personal-data.queries.js';
import classes from './DeletionSteps.module.css';
import { ObstacleList } from './ObstacleList.js';

interface DeletionStepsProps {
  email: string;
  twoFactor: boolean;
  onCancel: () => void;
}

const FATES = [
  { fate: 'deleted', icon: IconTrash },
  { fate: 'pseudonymised', icon: IconUser },
  { fate: 'kept', icon: IconLock },
] as const;

/** What deletion does, what stands in its way, and the typed confirmation. */
export function DeletionSteps({ email, twoFactor, onCancel }: DeletionStepsProps) {
  const { t } = useTranslation('personal-data');
  const { t: common } = useTranslation();
  const preview = useQuery(deletionPreviewQuery());
  if (preview.isPending) return <ListSkeleton rows={4} />;
  if (preview.isError) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} order={3} />;
  const { obstacles } = preview.data;
  return (
    <Stack gap="lg">
      {obstacles.length > 0 && <ObstacleList obstacles={obstacles} />}
      <Meaning preview={preview.data} />
      {obstacles.length === 0 ? (
        <ConfirmForm email={email} twoFactor={twoFactor} onCancel={onCancel} onRefused={() => void preview.refetch()} />
      ) : (
        <Group gap="xs">
          <Button variant="default" loading={preview.isFetching} onClick={() => void preview.refetch()}>
            {t('delete.check')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {common('actions.cancel')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Meaning({ preview: { closes, data } }: { preview: DeletionPreview }) {
  const { t } = useTranslation('personal-data');
  return (
    <>
      {closes.length > 0 && (
        <Alert variant="light" color="red" icon={<IconAlert />} title={t('delete.closes', { count: closes.length })}>
          {closes.map(({ name }) => name).join(', ')}
        </Alert>
      )}
      <div className={classes.fates}>
        {FATES.map(({ fate, icon: Glyph }) => {
          const items = data.filter((item) => item.fate === fate);
          if (items.length === 0) return null;
          return (
            <section key={fate} className={classes.fate} aria-labelledby={`fate-${fate}`}>
              <h3 className={classes.heading} id={`fate-${fate}`}>
                <Glyph size={18} />
                {t(`delete.fates.${fate}`)}
              </h3>
              <ul className={classes.topics}>
                {items.map((item) => (
                  <Topic key={item.topic} item={item} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}

function Topic({ item }: { item: DataFate }) {
  const { t } = useTranslation('personal-data');
  return (
    <li>
      <IconCheck size={14} />
      <span>
        {fateText(item)}
        {item.reason !== null && <span className={classes.reason}>{t(`delete.reasons.${item.reason}`)}</span>}
      </span>
    </li>
  );
}

interface ConfirmFormProps extends DeletionStepsProps {
  /** Something came in between. */
  onRefused: () => void;
}

function ConfirmForm({ email, twoFactor, onCancel, onRefused }: ConfirmFormProps) {
  const { t } = useTranslation('personal-data');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation(deleteAccountMutation());
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: { confirm: '', password: '', code: '' },
    validate: {
      confirm: (value) => (value.trim().toLowerCase() === email ? null : t('delete.confirmWrong')),
      password: (value) => (twoFactor || value !== '' ? null : common('form.required')),
      code: (value) => (!twoFactor || isWholeCode(value) ? null : common('form.required')),
    },
  });
  return (
    <form
      noValidate
      onSubmit={submit(async ({ password, code }) => {
        try {
          await remove.mutateAsync({ confirm: email, ...(twoFactor ? { code } : { password }) });
        } catch (error) {
          onRefused();
          throw error;
        }
        // away from the workspace first, whose queries would be refused now; the end of a session leads to the sign-in page
        await navigate({ to: '/goodbye', replace: true });
        session.end();
        client.clear();
        await navigate({ to: '/goodbye', replace: true });
      })}
    >
      <Stack gap="md" maw={420}>
        <FormProblem problem={problem} />
        <TextInput
          label={<FilledText text={t('delete.confirm', { email })} parts={{ b: (words) => <strong>{words}</strong> }} />}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('confirm')}
        />
        {twoFactor ? (
          <CodeInput label={t('delete.code')} {...form.getInputProps('code')} />
        ) : (
          <PasswordInput label={t('delete.password')} autoComplete="current-password" {...form.getInputProps('password')} />
        )}
        <Group gap="xs">
          <Button type="submit" color="red" leftSection={<IconTrash size={16} />} loading={busy}>
            {t('delete.submit')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {common('actions.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
