import { Button, Card, Group, Modal, Select, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { Markdown } from '../../../shared/ui/Markdown.js';
import { notify } from '../../../shared/ui/notify.js';
import { DOCUMENT_KINDS, publishMutation, type DocumentKind, type StaffDocument } from '../legal-documents.queries.js';

/** A new version of a document, begun with the text in force; it asks everybody it concerns at their next visit (TER-1). */
export default function PublishDialog({ documents, onClose }: { documents: readonly StaffDocument[]; onClose: () => void }) {
  const { t } = useTranslation('legal-documents');
  const { t: common } = useTranslation();
  const publish = useMutation(publishMutation(useQueryClient()));
  const textsOf = (kind: DocumentKind) => {
    const { titleEn = '', titleDe = '', bodyEn = '', bodyDe = '' } = documents.find((each) => each.kind === kind) ?? {};
    return { titleEn, titleDe, bodyEn, bodyDe };
  };
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: { kind: 'terms' as DocumentKind, ...textsOf('terms'), validFrom: '', eighteenMonthClause: false },
  });
  const [preview, setPreview] = useState(false);
  const { titleEn, titleDe, bodyEn, bodyDe } = form.getValues();
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<strong>{t('publish.title')}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      <form
        noValidate
        onSubmit={submit(async ({ validFrom, ...version }) => {
          await publish.mutateAsync({ ...version, ...(validFrom === '' ? {} : { validFrom: new Date(validFrom).toISOString() }) });
          void notify({ message: t('publish.done') });
          onClose();
        })}
      >
        <Stack gap="md">
          <FormProblem problem={problem} />
          <Select
            label={t('publish.kind')}
            allowDeselect={false}
            data={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={form.getValues().kind}
            onChange={(value) => {
              const kind = DOCUMENT_KINDS.find((each) => each === value);
              if (kind) form.setValues({ kind, ...textsOf(kind) });
            }}
          />
          <TextInput label={t('publish.titleEn')} {...form.getInputProps('titleEn')} />
          <Textarea
            label={t('publish.bodyEn')}
            description={t('publish.markdown')}
            autosize
            minRows={6}
            maxRows={14}
            {...form.getInputProps('bodyEn')}
          />
          {preview && <Preview title={titleEn} body={bodyEn} />}
          <TextInput label={t('publish.titleDe')} {...form.getInputProps('titleDe')} />
          <Textarea
            label={t('publish.bodyDe')}
            description={t('publish.markdown')}
            autosize
            minRows={6}
            maxRows={14}
            {...form.getInputProps('bodyDe')}
          />
          {preview && <Preview title={titleDe} body={bodyDe} />}
          <Switch label={t('publish.preview')} checked={preview} onChange={(event) => setPreview(event.currentTarget.checked)} />
          <TextInput
            type="datetime-local"
            label={t('publish.validFrom')}
            description={t('publish.validFromText')}
            {...form.getInputProps('validFrom')}
          />
          <Switch
            label={t('publish.clause')}
            description={t('publish.clauseText')}
            {...form.getInputProps('eighteenMonthClause', { type: 'checkbox' })}
          />
          <Text size="sm" c="dimmed">
            {t('publish.final')}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('actions.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('publish.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Preview({ title, body }: { title: string; body: string }) {
  return (
    <Card withBorder component="section" aria-label={title}>
      <Markdown text={body} headings={3} />
    </Card>
  );
}
