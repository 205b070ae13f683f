import type en from './en.js';

const de: typeof en = {
  title: 'Dokumente',
  lead: 'Nutzungsbedingungen, Datenschutz und Creator-Vereinbarung. Eine neue Version fragt alle, die sie betrifft, beim nächsten Besuch.',
  open: 'Neue Version',
  kind: { terms: 'Nutzungsbedingungen', privacy: 'Datenschutzhinweise', 'creator-agreement': 'Creator-Vereinbarung' },
  version: 'Version {{version}}',
  state: { planned: 'Geplant', in_force: 'In Kraft', former: 'Früher' },
  from: 'ab {{date}}',
  accepted_one: 'von {{count}} Person akzeptiert',
  accepted_other: 'von {{count}} Personen akzeptiert',
  ask: {
    title_one: 'Ein Dokument hat sich geändert',
    title_other: 'Dokumente haben sich geändert',
    lead: 'Bitte lesen, was neu ist. Nach der Zustimmung geht es weiter.',
    version: 'Version {{version}}, ab {{date}}',
    whole: 'Ganzer Text',
    added: 'Neu',
    removed: 'Gilt nicht mehr',
    same: 'In dieser Sprache ist der Text unverändert.',
    accept: 'Akzeptieren und weiter',
    signOut: 'Abmelden',
    failed: 'Das hat nicht geklappt. Bitte noch einmal versuchen.',
  },
  publish: {
    title: 'Neue Version',
    kind: 'Dokument',
    titleEn: 'Titel, englisch',
    titleDe: 'Titel, deutsch',
    bodyEn: 'Text, englisch',
    bodyDe: 'Text, deutsch',
    paragraphs: 'Leere Zeilen trennen Absätze; „1. Name“ allein in einem ist eine Überschrift.',
    validFrom: 'In Kraft ab',
    validFromText: 'Leer: sofort.',
    clause: '18-Monats-Klausel anfügen',
    clauseText: 'Marken und Creator, die sich hier kennengelernt haben, schließen 18 Monate lang weitere Kooperationen hier. Freiwillig.',
    final: 'Eine veröffentlichte Version lässt sich nicht ändern oder zurückziehen, nur durch die nächste ersetzen.',
    do: 'Veröffentlichen',
    done: 'Die neue Version ist veröffentlicht',
  },
};

export default de;
