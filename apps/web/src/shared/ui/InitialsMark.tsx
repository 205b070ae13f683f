import classes from './InitialsMark.module.css';

interface InitialsMarkProps {
  name: string;
  imageUrl?: string | null | undefined;
  /** Edge in px. */
  size?: number;
  /** People are round, brands are square. */
  round?: boolean;
}

const TONES = ['accent', 'blue', 'teal', 'amber', 'green', 'indigo'] as const;

/** Picture of a brand or person, or first letters on a colour that stays the same for the same name. Decoration: the name stands beside it. */
export function InitialsMark({ name, imageUrl, size = 36, round = false }: InitialsMarkProps) {
  const style = { width: size, height: size, borderRadius: round ? '50%' : Math.round(size / 4.5), fontSize: Math.round(size * 0.38) };
  if (imageUrl) return <img className={classes.mark} src={imageUrl} alt="" width={size} height={size} style={style} />;
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const tone = TONES[sum % TONES.length] ?? 'accent';
  return (
    <span
      className={classes.mark}
      aria-hidden="true"
      style={{ ...style, color: `var(--of-tone-${tone})`, background: `var(--of-tone-${tone}-tint)` }}
    >
      {initials(name)}
    </span>
  );
}

/** `Anna Meier` → `AM`. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
