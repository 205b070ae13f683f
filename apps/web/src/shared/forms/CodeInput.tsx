import { TextInput, type TextInputProps } from '@mantine/core';
import classes from './CodeInput.module.css';

const DIGITS = 6;

interface CodeInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value?: string;
  onChange?: (code: string) => void;
  /** Called once all digits are there, typed or pasted. */
  onComplete?: (code: string) => void;
}

/** The six digits of an authenticator app; takes pasted codes with spaces, and phones offer to fill it. */
export function CodeInput({ value = '', onChange, onComplete, ...props }: CodeInputProps) {
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      size="md"
      placeholder="000 000"
      {...props}
      classNames={{ input: classes.input }}
      value={shown(value)}
      onChange={(event) => {
        const code = event.currentTarget.value.replace(/\D/g, '').slice(0, DIGITS);
        onChange?.(code);
        if (code.length === DIGITS && value.length < DIGITS) onComplete?.(code);
      }}
    />
  );
}

/** Whether every digit of the code is there. */
export function isWholeCode(code: string): boolean {
  return code.length === DIGITS;
}

function shown(code: string): string {
  return code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
}
