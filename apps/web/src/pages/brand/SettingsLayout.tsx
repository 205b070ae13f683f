import { Outlet } from '@tanstack/react-router';
import { SettingsNav } from './SettingsNav.js';
import classes from './SettingsLayout.module.css';

/** Settings with their list beside them; on phones the list is the first page. */
export default function SettingsLayout() {
  return (
    <div className={classes.layout}>
      <SettingsNav />
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  );
}
