import type en from './en.js';

// Für Marken, Creator und das Team des Betreibers: deshalb ohne Anrede.
const de: typeof en = {
  title: 'Anmeldung mit zweitem Faktor',
  text: 'Nach dem Passwort fragt die Anmeldung nach einem Code, den nur das eigene Telefon kennt. Ein gestohlenes Passwort allein öffnet dann nichts.',
  on: 'An',
  off: 'Aus',
  since: 'An seit {{date}}.',
  codesLeft_one: 'Noch ein Wiederherstellungscode.',
  codesLeft_other: 'Noch {{count}} Wiederherstellungscodes.',
  few_one: 'Nur noch ein Wiederherstellungscode. Am besten neue anlegen, bevor sie fehlen.',
  few_other: 'Nur noch {{count}} Wiederherstellungscodes. Am besten neue anlegen, bevor sie fehlen.',
  notHere: 'Der zweite Faktor ist an, diese Sitzung begann aber ohne Code. Um hier etwas zu ändern, bitte einen eingeben.',
  required: {
    organisation: 'Eine Organisation verlangt ihn.',
    staff: 'Er ist für alle Pflicht, die für den Betreiber arbeiten.',
  },
  actions: {
    setUp: 'Zweiten Faktor einrichten',
    verify: 'Code eingeben',
    renew: 'Neue Wiederherstellungscodes',
    change: 'Andere App oder anderes Telefon',
    remove: 'Ausschalten',
  },
  done: {
    on: 'Der zweite Faktor ist an',
    off: 'Der zweite Faktor ist aus',
    renewed: 'Die alten Wiederherstellungscodes gelten nicht mehr',
    verified: 'Danke, diese Sitzung hat jetzt den zweiten Faktor',
  },
  setUp: {
    password: 'Passwort',
    passwordText: 'Damit es niemand anderes tut.',
    continue: 'Weiter',
    retry: 'Erneut versuchen',
    app: 'Eine Authenticator-App bereithalten',
    appText: 'Auf dem Telefon: Google Authenticator, Microsoft Authenticator, 1Password, Aegis oder eine andere App für Einmalcodes.',
    scan: 'Diesen Code mit der App scannen',
    scanText: 'Auf dem Telefon selbst oder ohne Kamera: den Schlüssel in die App kopieren.',
    qr: 'QR-Code für die Authenticator-App',
    secret: 'Schlüssel',
    enter: 'Eingeben, was die App zeigt',
    code: 'Sechsstelliger Code aus der App',
    confirm: 'Einschalten',
    clock: 'Der Code wechselt alle 30 Sekunden. Wenn keiner passt: Stellt das Telefon seine Uhr automatisch?',
  },
  codes: {
    title: 'Wiederherstellungscodes',
    text: 'Geht das Telefon verloren, öffnet einer dieser Codes das Konto. Jeder gilt einmal. Am besten dort aufheben, wo das Telefon nicht ist.',
    copy: 'Alle kopieren',
    download: 'Herunterladen',
    print: 'Drucken',
    fileHead: 'Wiederherstellungscodes für Openfluence. Jeder gilt einmal.',
    once: 'Sie sind nur jetzt zu sehen. Frühere Codes gelten nicht mehr.',
    kept: 'Die Codes sind an einem sicheren Ort aufgehoben',
    done: 'Fertig',
  },
  verify: {
    code: 'Code aus der App',
    recoveryCode: 'Wiederherstellungscode',
    submit: 'Weiter',
    useRecovery: 'Wiederherstellungscode verwenden',
    useCode: 'Code aus der App verwenden',
  },
  renew: {
    text: 'Bitte mit einem Code aus der App bestätigen. Früher gespeicherte Codes gelten dann nicht mehr.',
    submit: 'Neue Codes anlegen',
  },
  remove: {
    text: 'Die Anmeldung fragt dann auf allen Geräten nur noch nach dem Passwort. Die Wiederherstellungscodes gelten nicht mehr.',
    password: 'Passwort',
    submit: 'Zweiten Faktor ausschalten',
  },
};

export default de;
