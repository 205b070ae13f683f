import type en from './en.js';

// Für Marken, Creator und das Team des Betreibers: deshalb ohne Anrede.
const de: typeof en = {
  export: {
    title: 'Daten mitnehmen',
    text: 'Ein Zip mit allem, was wir zu diesem Konto aufbewahren: Profil, Nachrichten, Inhalte und Verlauf als JSON, mit Bildern und Videos. Es liegt 7 Tage hier.',
    ask: 'Export anlegen',
    empty: 'Noch kein Export.',
    history: 'Exporte',
    of: 'Export vom {{date}}',
    until: 'herunterladbar bis {{date}}',
    progress: 'Fortschritt des Exports',
    leave: 'Diese Seite darf zu. Sobald er fertig ist, kommt eine E-Mail.',
    download: 'Herunterladen',
    failedText: 'Das hat nicht geklappt. Bitte einen neuen anlegen.',
    states: {
      waiting: 'Wartet',
      running: 'In Arbeit',
      done: 'Fertig',
      failed: 'Fehlgeschlagen',
      expired: 'Abgelaufen',
    },
  },
  delete: {
    title: 'Konto löschen',
    text: 'Endgültig. Bevor etwas passiert, steht hier, was verschwindet, was bleiben muss und warum.',
    look: 'Zeigen, was passieren würde',
    obstacles: 'Das ist vorher zu klären',
    settle: 'Dorthin',
    team: 'Zum Team von {{name}}',
    campaigns_one: 'Kampagne: {{names}}',
    campaigns_other: 'Kampagnen: {{names}}',
    check: 'Noch einmal prüfen',
    closes_one: 'Diese Organisation wird mit geschlossen, weil sonst niemand darin ist',
    closes_other: 'Diese Organisationen werden mit geschlossen, weil sonst niemand darin ist',
    fates: {
      deleted: 'Wird gelöscht',
      pseudonymised: 'Bleibt ohne Namen',
      kept: 'Bleibt',
    },
    reasons: {
      contract: 'Weil Verträge und Rechnungen aufzubewahren sind.',
      conversation: 'Weil es die Hälfte eines fremden Gesprächs ist.',
      proof: 'Weil es belegt, was vereinbart war.',
      security: 'Weil Missbrauch nachvollziehbar bleiben muss.',
      organisation: 'Weil es einer Organisation gehört, nicht einer Person allein.',
      'short-lived': 'Verschwindet kurz danach von selbst.',
    },
    confirm: 'Zur Bestätigung <b>{{email}}</b> eingeben',
    confirmWrong: 'Bitte die eigene E-Mail-Adresse eingeben.',
    code: 'Code aus der Authenticator-App',
    password: 'Passwort',
    submit: 'Konto endgültig löschen',
    doneTitle: 'Das Konto ist gelöscht',
    doneText: 'Danke für die gemeinsame Zeit. Alle Geräte sind abgemeldet, eine Bestätigung ist per E-Mail unterwegs.',
    doneNext: 'Zur Startseite',
  },
  obstacles: {
    collaborations: {
      running_one: 'Eine eigene Kooperation läuft noch. Bitte zuerst erfüllen oder mit der Marke das Ende vereinbaren.',
      running_other: '{{count}} eigene Kooperationen laufen noch. Bitte zuerst erfüllen oder mit den Marken das Ende vereinbaren.',
      'running-in-organisation_one':
        'In einer Organisation, die mit geschlossen würde, läuft noch eine Kooperation. Sie muss zuerst enden.',
      'running-in-organisation_other':
        'In Organisationen, die mit geschlossen würden, laufen noch {{count}} Kooperationen. Sie müssen zuerst enden.',
    },
    identity: {
      'last-owner_one':
        '{{organisation}} hat ein weiteres Mitglied und hätte keinen Inhaber mehr. Bitte zuerst dieses Mitglied dazu machen.',
      'last-owner_other':
        '{{organisation}} hat {{count}} weitere Mitglieder und hätte keinen Inhaber mehr. Bitte zuerst eines davon dazu machen.',
      'staff-account': 'Das ist ein Team-Konto des Betreibers. Es muss zuerst von der Administration beendet werden.',
    },
  },
  topics: {
    applications: {
      applications: 'Offene Bewerbungen werden zurückgezogen; wann und zu welchen Bedingungen bleibt, Name und Nachricht verschwinden',
      invitations: 'Zu welchen Kampagnen Marken eingeladen haben',
    },
    campaigns: {
      saved: 'Gemerkte Kampagnen',
      campaigns: 'Kampagnen, die für eine Organisation angelegt wurden',
      questions: 'Fragen zu Kampagnen: offene verschwinden, beantwortete bleiben ohne Namen',
    },
    chat: {
      reads: 'Lesestände und der Name in der Suche nach Gesprächen',
      messages: 'Geschriebene Nachrichten, wie sie sind; die Gespräche werden geschlossen',
    },
    collaborations: {
      collaborations: 'Bestätigte Kooperationen mit Bedingungen, Daten und Ergebnissen',
      'amendment-answers': 'Welchen Änderungen eines Angebots zugestimmt wurde und welchen nicht',
      ratings: 'Bewertungen: Was Marken gesagt haben und die eigenen Worte verschwinden; eigene Sterne bleiben im Durchschnitt',
    },
    'content-sync': {
      media: 'Kopien der Inhalte, ihre Texte und Adressen',
      figures: 'Dass und wann etwas veröffentlicht wurde, und seine Zahlen',
      drafts: 'Entwürfe vor dem Posten, ihre Dateien und Texte',
    },
    creators: {
      profile: 'Profil, Bild, Adresse, Geburtsdatum, Steuer- und Auszahlungsdaten',
      'social-accounts': 'Verbundene Konten mit Namen, Bild, Publikum, neuesten Beiträgen, Prüfungen und Zahlen',
      network: 'Sichtbarkeit, Abwesenheiten, ausgeblendete Organisationen und was die Suche wusste, auch Ergebnisse mit Organisationen',
      'account-claims': 'Accounts, die du beansprucht hast, und was du geantwortet hast, wenn andere einen von deinen beanspruchten',
      record: 'Zuverlässigkeit, Einwände, Stufe und Bewertungen in Summe',
      verification: 'Videos von UGC-Bewerbungen und was darüber entschieden wurde',
      referral: 'Durch wessen Einladung das Konto entstand',
      'followed-brands': 'Welchen Marken gefolgt wird',
    },
    groups: {
      memberships: 'In welchen Listen von Marken der Name stand',
      relationships: 'Was Marken notiert haben: Stufe, Schlagworte, Notizen, Aufgaben und Verlauf',
      'notes-written': 'Notizen und Aufgaben zu Creators, die für eine Marke geschrieben wurden, bleiben ohne Namen bei der Marke',
    },
    notifications: {
      notifications: 'Benachrichtigungen und was per E-Mail kommen soll',
    },
    reporting: {
      exports: 'Gespeicherte Berichte, die den Namen nennen',
    },
    shipping: {
      addresses: 'Lieferadressen und Sendungsnummern',
      shipments: 'Dass und wann ein Paket verschickt und empfangen wurde',
    },
    identity: {
      account: 'E-Mail-Adresse, Name, Passwort, zweiter Faktor, Wiederherstellungscodes, Anmeldeversuche',
      memberships: 'Mitgliedschaften und Datenexporte mit ihren Dateien',
      mails: 'E-Mails an das Konto und Kopien anderer, die es nennen',
      sessions: 'Wann Sitzungen begannen und endeten, 30 Tage lang, ohne Gerät und Adresse',
      comments: 'Selbst geschriebene interne Kommentare; solche über den Creator werden gelöscht',
      acceptances: 'Welche Dokumente wann akzeptiert wurden',
      audit: 'Dass etwas geändert wurde und wann; Werte zur Person werden entfernt',
      'former-members': 'Eine Prüfsumme der Adresse bei früheren Organisationen, damit deren Anmeldung niemanden von selbst zurückholt',
      organisations: 'Namen von Organisationen und Marken in ihren Verträgen mit Creators',
      'repeatable-answers': 'Antworten, mit denen sich eine Anfrage wiederholen lässt, 24 Stunden lang',
      confirmation: 'Die E-Mail, die das Löschen bestätigt, 7 Tage lang',
    },
  },
};

export default de;
