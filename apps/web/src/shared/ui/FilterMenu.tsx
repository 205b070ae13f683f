import { Button } from '@mantine/core';
import { IconChevronDown } from './icons.js';
import { lazyMenu } from './lazy-menu.js';

export interface FilterOption {
  value: string;
  label: string;
}

const Content = lazyMenu(() => import('./FilterMenuContent.js'));

interface FilterMenuProps {
  /** What is filtered: "State". */
  label: string;
  options: readonly FilterOption[];
  /** Chosen values; none means any. */
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** A filter of several values as a button that says what is chosen; its menu is loaded when it is used. */
export function FilterMenu({ label, options, value, onChange }: FilterMenuProps) {
  const chosen = options.filter((option) => value.includes(option.value));
  const text =
    chosen.length === 0 ? label : chosen.length <= 2 ? chosen.map((option) => option.label).join(', ') : `${label} (${chosen.length})`;
  return (
    <Content menu={{ options, value, onChoose: onChange }}>
      {({ color: _color, ...props }) => (
        <Button
          {...props}
          variant={chosen.length === 0 ? 'default' : 'light'}
          rightSection={<IconChevronDown size={14} />}
          aria-label={chosen.length === 0 ? label : `${label}: ${chosen.map((option) => option.label).join(', ')}`}
        >
          {text}
        </Button>
      )}
    </Content>
  );
}
