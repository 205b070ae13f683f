import type { VideoExamples } from './campaign-texts.types.js';

const ugc: VideoExamples = {
  beauty: {
    title: 'Vorher und nachher mit unserer Haarmaske, 30 Sekunden',
    task: 'Zeig deine Haare vorher, das Auftragen mit dem Kamm und das Ergebnis nach dem Trocknen. Nenne die zehn Minuten Einwirkzeit und sprich wie mit einer Freundin. Die letzte Sekunde gehört dem Tiegel.',
    message: 'Zehn Minuten pro Woche ersetzen den Salonbesuch.',
    tone: 'Begeistert, aber glaubwürdig.',
    dos: 'Vorher und nachher am selben Ort im selben Licht.',
    donts: 'Keine Filter, keine anderen Produkte im Bild.',
    scenes:
      'Hand fährt durch trockenes Haar, ganz nah\nTiegel öffnen, Duft und Textur\nAuftragen mit dem Kamm, zehn Minuten auf der Uhr\nHaare nach dem Trocknen bei Tageslicht, Kopf einmal drehen\nTiegel in die Kamera halten',
    hooks: 'Meine Friseurin hat gefragt, was ich anders mache.',
    wording: 'Einmal sagen: „zehn Minuten, einmal pro Woche“. Bitte nicht „repariert“ oder „heilt“.',
  },
  fashion: {
    title: 'Der Trenchcoat bei Wind und Regen, 15 Sekunden',
    task: 'Zieh den Mantel vor dem Spiegel an, geh nach draußen und zeig ihn in Bewegung: Kragen hoch, Gürtel zu, Hand in die Tasche. Zeig einmal die Naht aus der Nähe und hör mit dem Look auf, in dem du losgehen würdest.',
    message: 'Wasserdicht, ohne so auszusehen, genäht in Portugal.',
    tone: 'Lässig, mit wenig Worten.',
    dos: 'Mindestens eine Szene draußen und in Bewegung.',
    donts: 'Keine sichtbaren Logos anderer Marken, keine Schnitte unter einer Sekunde.',
    scenes: 'Mantel am Bügel, Hand greift zu\nGürtel binden im Spiegel\nDraußen gehen, Wind im Stoff\nRegentropfen perlen vom Ärmel',
    hooks: 'Der einzige Mantel, den ich einpacke.',
    wording: 'Den Stoff nennen („recycelte Baumwolle, gewachst“) und dass er gefüttert ist. Keine Rabattcodes.',
  },
  food: {
    title: 'So klingen unsere Cracker: 15 Sekunden Crunch',
    task: 'Öffne die Tüte nah am Mikrofon, brich einen Cracker, tunk ihn ein und beiß ab. Kaum Worte: Der Klang ist der Star. Sag am Ende in einem Satz, wozu du sie isst.',
    message: 'Vier Zutaten, gebacken statt frittiert.',
    tone: 'Genussvoll und ruhig.',
    dos: 'Ton ohne Musik aufnehmen, in einem stillen Raum.',
    donts: 'Kein Schmatzen, keine Aussagen zum Abnehmen.',
    scenes:
      'Tüte wird geöffnet, ganz nah am Ohr\nCracker bricht in Zeitlupe\nEintunken in Hummus\nErster Biss, zufriedener Blick\nTüte auf dem Tisch, Name nach vorn',
    hooks: 'Mach mal den Ton an.',
    wording: 'Letzter Satz in deinen Worten: „Ich esse sie am liebsten zu …“. Bitte nicht „gesund“.',
  },
  home: {
    title: 'Unsere Schreibtischlampe auspacken: ein 15-Sekunden-Video für unseren Shop',
    task: 'Pack die Lampe aus, bau sie in einem Schnitt zusammen und zeig deinen Schreibtisch mit und ohne sie. Sag am Ende: „Jetzt kann ich sogar nachts arbeiten.“ Bitte im Hochformat und mit deiner Stimme.',
    message: 'Warmes Licht per Berührung, flach faltbar, fünf Jahre Garantie.',
    tone: 'Ruhig und klar, keine Werbestimme.',
    dos: 'Linse putzen, Tisch aufräumen, Vorhänge halb zu.',
    donts: 'Keine Musik: Die fügen wir hinzu.',
    scenes:
      'Karton auf dem Schreibtisch, Hände öffnen ihn\nAufklappen in einem Schnitt\nFinger berührt den Fuß: Licht an\nSchreibtisch ohne und mit Lampe, gleiche Stelle',
    hooks: 'Ich habe mir eine Lampe gekauft, und jetzt komme ich nie mehr pünktlich ins Bett.',
    wording: 'Sag: „Einmal antippen, warmes Licht.“ Die fünf Jahre Garantie nennen. Keine Preise.',
  },
  fitness: {
    title: 'Der erste Lauf mit unserem Trailschuh, 30 Sekunden',
    task: 'Binde den Schuh, lauf über Schotter und Wurzeln und zeig die Sohle aus der Nähe. Sag, was dir auf dem ersten Kilometer auffällt und an welcher Stelle du mit den alten Schuhen ausgerutscht wärst.',
    message: 'Halt bei Nässe, 240 Gramm, aus recyceltem Nylon.',
    tone: 'Außer Atem ist erlaubt.',
    dos: 'Mindestens eine Einstellung vom Boden aus.',
    donts: 'Keine verwackelten Ich-Perspektiven über zwei Sekunden.',
    scenes:
      'Schuh binden auf einem Stein\nErste Schritte auf Schotter, vom Boden gefilmt\nDurch eine Pfütze, Zeitlupe\nSohle mit Matsch, ganz nah\nWas mir auffällt: in die Kamera, außer Atem',
    hooks: 'Kilometer eins, und ich stehe schon in der Pfütze.',
    wording: 'Einmal „Halt bei Nässe“ sagen. Bitte keine anderen Marken beim Namen nennen.',
  },
  tech: {
    title: 'In einer Minute eingerichtet: unsere Kamera für die Haustür',
    task: 'Film vom Auspacken bis zum ersten Bild auf dem Handy, in Echtzeit und mit Stoppuhr im Bild. Zeig danach einen Moment im Alltag, in dem dir die Kamera hilft. Deine Adresse und Kennzeichen bleiben verdeckt.',
    message: 'In einer Minute eingerichtet, ohne Abo, Aufnahmen bleiben zu Hause.',
    tone: 'Klar und trocken, wie ein kurzer Test.',
    dos: 'Das Handydisplay scharf und ohne Benachrichtigungen zeigen.',
    donts: 'Keine Fremden, keine Hausnummern, kein Fachchinesisch.',
    scenes:
      'Stoppuhr startet, Karton geht auf\nKamera klickt in die Halterung\nErstes Bild erscheint auf dem Handy\nDas Paket kommt: ein Blick aufs Handy\nStoppuhr stoppt',
    hooks: 'Ich hasse es, Geräte einzurichten. Also habe ich die Zeit gestoppt.',
    wording: 'Sag „ohne Abo“ und „Aufnahmen bleiben zu Hause“. Bitte nicht „100 % sicher“.',
  },
  family: {
    title: 'Die Brotdose, die leer nach Hause kommt, 15 Sekunden',
    task: 'Füll die Brotdose am Morgen und zeig sie am Nachmittag noch einmal. Sprich als die Person hinter der Kamera; Kinderhände dürfen ins Bild, Gesichter nicht. Die leere Dose ist der Schluss.',
    message: 'Vier Fächer, die dichthalten, spülmaschinenfest, ohne BPA.',
    tone: 'Warm und flott, mit etwas Ironie.',
    dos: 'Das Füllen von oben filmen, bei Tageslicht.',
    donts: 'Keine Kindergesichter, keine Namen auf der Dose.',
    scenes:
      'Leere Dose von oben, Hände füllen sie\nSchütteltest: über Kopf, nichts läuft aus\nAb in den Ranzen\nNachmittag: Dose auf, alles weg',
    hooks: 'Es gibt zwei Sorten Brotdosen: volle und unsere.',
    wording: '„Dicht“ nur sagen, während man den Schütteltest sieht. Keine Versprechen, was Kindern schmeckt.',
  },
  travel: {
    title: 'Ein Koffer, fünf Tage: 30 Sekunden Packen',
    task: 'Pack in einer Einstellung und im Zeitraffer für fünf Tage und schließ den Koffer, ohne dich daraufzusetzen. Zeig ihn dann auf Kopfsteinpflaster und Treppen. Sag in einem Satz, wohin es als Nächstes geht.',
    message: '2,6 Kilogramm, leise Rollen, zehn Jahre Garantie auf die Schale.',
    tone: 'Voller Vorfreude und lebendig.',
    dos: 'Das Schließen und die Rollen mit Originalton zeigen.',
    donts: 'Keine Tickets, keine Bordkarten, keine Adressen am Anhänger.',
    scenes:
      'Alles ausgebreitet auf dem Bett, von oben\nPacken im Zeitraffer\nDeckel schließt mit einer Hand\nRollen auf Kopfsteinpflaster, Originalton\nAm Gleis: wohin es geht',
    hooks: 'Fünf Tage, ein Koffer, und er geht zu.',
    wording: 'Das Gewicht einmal nennen. Dein Reiseziel in deinen eigenen Worten.',
  },
};

export default ugc;
