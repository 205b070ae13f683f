import i18next, { type BackendModule, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeProblem, setRequestLanguage } from '../api/client.js';
import './namespaces.js';
import { onePoint } from './one-point.js';
import { namespacesOf } from './problem-text.js';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Loads the texts of one namespace in one language. */
export type TextLoader = (language: Language, namespace: string) => Promise<Record<string, unknown>>;

const STORED = 'of.language';

/** Starts translation with the stored or the browser's language; texts come per namespace when a page needs them. */
export async function startI18n(load: TextLoader): Promise<I18n> {
  const backend: BackendModule = {
    type: 'backend',
    init: () => undefined,
    read: (language, namespace, done) => {
      load(language as Language, namespace).then(
        (texts) => done(null, texts),
        (error: unknown) => done(error as Error, null),
      );
    },
  };
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    setRequestLanguage(language);
  });
  beforeProblem((code) => loadProblemTexts(code));
  await i18next
    .use(backend)
    .use(initReactI18next)
    .use(onePoint)
    .init({
      postProcess: onePoint.name,
      lng: initialLanguage(),
      supportedLngs: [...LANGUAGES],
      // German has the keys of English by type, so no text is ever missing in one language only.
      fallbackLng: false,
      ns: ['common', 'shell'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  return i18next;
}

/** Switches and remembers the language. */
export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await i18next.changeLanguage(language);
}

/** Takes the language of the account where this browser has not chosen one. */
export async function adoptLanguage(language: Language): Promise<void> {
  if (localStorage.getItem(STORED) === null && i18next.language !== language) await i18next.changeLanguage(language);
}

/** Loads namespaces ahead, so that a page appears whole. */
export async function loadTexts(...namespaces: string[]): Promise<void> {
  await i18next.loadNamespaces(namespaces);
}

/** The page's namespaces need not be those of the refusing module: its words are loaded before the refusal reaches the screen. */
async function loadProblemTexts(code: string): Promise<void> {
  const [module = ''] = code.split('.');
  await i18next.loadNamespaces([...namespacesOf(module), 'problems']).catch(() => undefined);
}

function initialLanguage(): Language {
  const wishes = [localStorage.getItem(STORED), ...navigator.languages];
  for (const wish of wishes) {
    const known = LANGUAGES.find((language) => wish?.toLowerCase().startsWith(language));
    if (known) return known;
  }
  return 'en';
}
