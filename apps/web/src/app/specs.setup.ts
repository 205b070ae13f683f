import { cleanNotifications } from '@mantine/notifications';
import i18next from 'i18next';
import { startI18n } from '../shared/i18n/i18n.js';
import { loadNamespace } from './texts.js';

// Specs of one worker share their modules: the texts start once, with the product's own, and every file begins in English without old messages.
if (!i18next.isInitialized) await startI18n(loadNamespace);
await i18next.changeLanguage('en');
cleanNotifications();
