import { useForm, type UseFormInput, type UseFormReturnType } from '@mantine/form';
import { useCallback, useState } from 'react';
import { ProblemError } from '../api/problem.js';
import { fieldText, problemText } from '../i18n/problem-text.js';
import { mapErrors } from './pointers.js';

interface ProblemFormInput<V> extends UseFormInput<V> {
  /** Pointers of the request body whose field has another name in the form. */
  aliases?: Readonly<Record<string, string>>;
}

export interface ProblemForm<V extends Record<string, unknown>> {
  form: UseFormReturnType<V>;
  /** Sentence for the whole form, null when there is none; show it in a `FormProblem`. */
  problem: string | null;
  busy: boolean;
  /** For `<form onSubmit>`: validates, sends, and puts refused fields where they are. */
  submit: (send: (values: V) => Promise<unknown>) => (event?: React.FormEvent<HTMLFormElement>) => void;
  clearProblem: () => void;
}

/** A Mantine form that understands the server's refusals (RFC 9457 with field pointers). */
export function useProblemForm<V extends Record<string, unknown>>({ aliases, ...input }: ProblemFormInput<V>): ProblemForm<V> {
  const form = useForm<V>(input);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const focusFirst = useCallback(
    (paths: readonly string[]) => {
      const nodes = paths.map((path) => form.getInputNode(path)).filter((node) => node !== null);
      nodes.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
      nodes[0]?.focus();
    },
    [form],
  );

  const run = async (send: (values: V) => Promise<unknown>, values: V): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await send(values);
    } catch (error) {
      if (error instanceof ProblemError && error.errors.length > 0) {
        const { fields, rest } = mapErrors(error.errors, values, (field) => fieldText(field, error), aliases);
        form.setErrors(fields);
        focusFirst(Object.keys(fields));
        if (rest.length > 0) setProblem(rest.join(' '));
        else if (Object.keys(fields).length === 0) setProblem(problemText(error));
      } else {
        setProblem(problemText(error));
      }
    } finally {
      setBusy(false);
    }
  };

  return {
    form,
    problem,
    busy,
    clearProblem: () => setProblem(null),
    submit: (send) =>
      form.onSubmit(
        (values) => void run(send, values),
        (errors) => focusFirst(Object.keys(errors)),
      ),
  };
}
