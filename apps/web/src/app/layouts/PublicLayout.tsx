import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IconCheck } from '../../shared/ui/icons.js';
import { Logo } from './Logo.js';
import { AppearanceControl, LanguageControl } from './preferences.js';
import classes from './PublicLayout.module.css';

/** Sign-in and the like: the form on the left, what this is on the right (wide screens only). */
export default function PublicLayout() {
  const { t } = useTranslation('identity');
  return (
    <div className={classes.page}>
      <div className={classes.side}>
        <header className={classes.head}>
          <Logo />
          <div className={classes.preferences}>
            <LanguageControl />
            <div className={classes.appearance}>
              <AppearanceControl />
            </div>
          </div>
        </header>
        <main id="main" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
      <aside className={classes.intro}>
        <div className={classes.introText}>
          <p className={classes.introTitle}>{t('intro.title')}</p>
          <ul className={classes.points}>
            {(['point1', 'point2', 'point3'] as const).map((point) => (
              <li key={point}>
                <IconCheck size={20} />
                {t(`intro.${point}`)}
              </li>
            ))}
          </ul>
          <IntroPicture />
          <p className={classes.open}>{t('intro.open')}</p>
        </div>
      </aside>
    </div>
  );
}

/** A campaign's bar of phases as drawing. */
function IntroPicture() {
  return (
    <svg className={classes.picture} viewBox="0 0 440 190" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="439" height="189" rx="14" fill="rgb(255 255 255 / 8%)" stroke="rgb(255 255 255 / 18%)" />
      <rect x="24" y="24" width="52" height="52" rx="10" fill="rgb(255 255 255 / 22%)" />
      <path d="m32 66 12-15 8 9 7-6 9 12" fill="none" stroke="#fff" strokeWidth="2.5" strokeLinejoin="round" strokeLinecap="round" />
      <circle cx="42" cy="41" r="4" fill="#fff" />
      <rect x="92" y="32" width="150" height="10" rx="5" fill="#fff" />
      <rect x="92" y="54" width="96" height="8" rx="4" fill="rgb(255 255 255 / 45%)" />
      <rect x="340" y="32" width="76" height="24" rx="12" fill="#b6f0cb" />
      <path d="m356 44 4 4 7-8" fill="none" stroke="#14532d" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round" />
      <rect x="374" y="40" width="30" height="8" rx="4" fill="#14532d" />
      <rect x="24" y="104" width="98" height="12" rx="4" fill="#8cc2ff" />
      <rect x="126" y="104" width="98" height="12" rx="4" fill="#f7b955" />
      <rect x="228" y="104" width="70" height="12" rx="4" fill="#7fd99f" />
      <path d="M298 104h84a4 4 0 0 1 4 4v4a4 4 0 0 1-4 4h-84Z" fill="rgb(127 217 159 / 30%)" />
      <rect x="390" y="104" width="26" height="12" rx="4" fill="rgb(255 255 255 / 18%)" />
      <rect x="297" y="97" width="3" height="26" rx="1.5" fill="#fff" />
      <g fill="rgb(255 255 255 / 45%)">
        <rect x="24" y="128" width="60" height="7" rx="3.5" />
        <rect x="126" y="128" width="66" height="7" rx="3.5" />
        <rect x="228" y="128" width="42" height="7" rx="3.5" />
      </g>
      <g stroke="#3a2f86" strokeWidth="2.5">
        <circle cx="38" cy="162" r="11" fill="#ffd6a8" />
        <circle cx="56" cy="162" r="11" fill="#c9e4ff" />
        <circle cx="74" cy="162" r="11" fill="#d3cbff" />
        <circle cx="92" cy="162" r="11" fill="#b6f0cb" />
      </g>
      <rect x="116" y="158" width="110" height="8" rx="4" fill="rgb(255 255 255 / 45%)" />
    </svg>
  );
}
