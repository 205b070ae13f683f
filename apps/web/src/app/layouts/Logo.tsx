import classes from './Logo.module.css';

/** The mark and, unless `bare`, the word. */
export function Logo({ bare = false }: { bare?: boolean }) {
  return (
    <span className={classes.logo}>
      <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="9" fill="#6a4fe3" />
        <g fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round">
          <path d="M21.5 9.6A8.5 8.5 0 1 0 24.5 16" />
          <circle cx="24" cy="9" r="1.4" fill="#fff" strokeWidth="1.6" />
        </g>
      </svg>
      {!bare && <span>Openfluence</span>}
    </span>
  );
}
