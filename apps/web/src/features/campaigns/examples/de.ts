import type { Example, Examples } from './examples.types.js';

const audience: readonly Example[] = [
  { industry: 'beauty', text: 'Frauen und Männer von 20 bis 35 mit empfindlicher Haut, die vor dem Kauf die Inhaltsstoffe lesen.' },
  { industry: 'food', text: 'Berufstätige, die gern kochen, abends aber selten mehr als 30 Minuten Zeit haben.' },
  { industry: 'sports', text: 'Hobbyläufer, die für ihren ersten Halbmarathon trainieren.' },
];

const questions: readonly Example[] = [
  { industry: 'beauty', text: 'Welchen Hauttyp hast du, und welche Produkte benutzt du täglich?' },
  { industry: 'food', text: 'Isst du vegetarisch oder vegan, oder gibt es Allergien, die wir kennen sollten?' },
  { industry: 'sports', text: 'Wie oft trainierst du, und wo würdest du das Produkt einsetzen?' },
];

const examples: Examples = {
  instagram: {
    title: [
      { industry: 'beauty', text: 'Glow in zehn Tagen: unser Vitamin-C-Serum in deiner Morgenroutine' },
      { industry: 'food', text: 'Frühstück, das vorhält: Zeig deine Bowl mit unserem neuen Granola' },
      { industry: 'fashion', text: 'Ein Leinenhemd, drei Looks für den Sommer' },
    ],
    task: [
      {
        industry: 'beauty',
        text: 'Benutze das Serum zehn Tage lang jeden Morgen. Zeig deine Haut an Tag eins und Tag zehn bei Tageslicht und ohne Filter, und erzähl ehrlich, was sich verändert hat. Zeig das Fläschchen und wie viele Tropfen du nimmst.',
      },
      {
        industry: 'food',
        text: 'Nimm uns mit zu deinem echten Frühstück: Öffne die Packung, mach deine Lieblingsbowl und sag, was dich bis mittags satt hält. Zeig das Granola aus der Nähe, damit man die ganzen Nüsse sieht.',
      },
      {
        industry: 'fashion',
        text: 'Kombiniere das Hemd auf drei Arten, die du wirklich tragen würdest: bei der Arbeit, am Wochenende und am Abend. Beginne mit dem Hemd am Bügel, ende mit deinem Lieblingslook und sag, warum es dieser ist.',
      },
    ],
    message: [
      { industry: 'beauty', text: '15 % Vitamin C, ohne Parfüm, in Freiburg hergestellt: sichtbarer Glow ohne Reizung.' },
      { industry: 'food', text: 'Ohne Zuckerzusatz, 12 g Protein pro Portion, in kleinen Mengen geröstet.' },
      { industry: 'fashion', text: 'Europäisches Leinen, das mit jeder Wäsche weicher wird und ein Leben lang kostenlos repariert wird.' },
    ],
    tone: [
      { industry: 'beauty', text: 'Ehrlich und ruhig, wie ein Rat an eine Freundin. Keine Superlative.' },
      { industry: 'food', text: 'Warm, hungrig, ein wenig unaufgeräumt: eine echte Küche, kein Studio.' },
      { industry: 'fashion', text: 'Leicht und selbstbewusst, mit einem Augenzwinkern. Musik ohne Gesang.' },
    ],
    audience,
    dos: [
      { industry: 'beauty', text: 'Bei Tageslicht nah am Fenster filmen, mit gereinigter Haut.' },
      { industry: 'food', text: 'Den ersten Löffel zeigen und den Crunch hören lassen.' },
      { industry: 'fashion', text: 'Den Stoff in Bewegung zeigen und einmal ganz aus der Nähe.' },
    ],
    donts: [
      { industry: 'beauty', text: 'Keine Beauty-Filter und keine Heilversprechen.' },
      { industry: 'food', text: 'Keine anderen Müslimarken im Bild, keine Diätthemen.' },
      { industry: 'fashion', text: 'Keine Logos anderer Labels, keine Spiegelselfies mit Blitz.' },
    ],
    questions,
  },
  tiktok: {
    title: [
      { industry: 'beauty', text: 'Deine Abendroutine in drei Schritten mit unserem Reinigungsbalsam' },
      { industry: 'food', text: 'Fünf-Minuten-Nudeln, die keine Instantnudeln sind' },
      { industry: 'tech', text: 'Was unser Taschenbeamer aus deinem Wohnzimmer macht' },
    ],
    task: [
      {
        industry: 'beauty',
        text: 'Schmink dich mit dem Balsam in einer Einstellung ab. Beginne mittendrin, ohne Begrüßung, und zeig danach das Wattepad. Sag in einem Satz, wie sich deine Haut anfühlt.',
      },
      {
        industry: 'food',
        text: 'Koch unsere Nudeln vor der Kamera in fünf Minuten. Stell die Uhr mit ins Bild, nimm dazu, was dein Kühlschrank hergibt, und probiere in den letzten drei Sekunden.',
      },
      {
        industry: 'tech',
        text: 'Mach aus einer normalen Wand ein Kino: vorher, einschalten, nachher. Zeig, wie klein der Beamer in deiner Hand ist, und welchen Film du zuerst schaust.',
      },
    ],
    message: [
      { industry: 'beauty', text: 'Löst wasserfestes Make-up in 30 Sekunden, ohne Ölfilm in den Augen.' },
      { industry: 'food', text: 'Frische Nudeln, fünf Zutaten, fünf Minuten.' },
      { industry: 'tech', text: 'Full HD, fünf Stunden Akku, passt in die Jackentasche.' },
    ],
    tone: [
      { industry: 'beauty', text: 'Schnell, nah, unpoliert: als würdest du eine Freundin anrufen.' },
      { industry: 'food', text: 'Flott und lustig, Chaos darf man sehen.' },
      { industry: 'tech', text: 'Staunend, nicht technisch. Zeigen statt erklären.' },
    ],
    audience,
    dos: [
      { industry: 'beauty', text: 'Hook in den ersten zwei Sekunden, Text von Anfang an im Bild.' },
      { industry: 'food', text: 'Echte Küchengeräusche, keine Musik beim Probieren.' },
      { industry: 'tech', text: 'Das Einschalten in einer Einstellung filmen.' },
    ],
    donts: [
      { industry: 'beauty', text: 'Keine Aussagen zu Akne oder Krankheiten.' },
      { industry: 'food', text: 'Kein Trend-Sound, der nicht für Werbung frei ist.' },
      { industry: 'tech', text: 'Keine Filmszenen ohne Rechte: nimm unseren Testclip.' },
    ],
    questions,
  },
  ugc: {
    title: [
      { industry: 'home', text: 'Unsere Schreibtischlampe auspacken: ein 15-Sekunden-Video für unseren Shop' },
      { industry: 'beauty', text: 'Vorher und nachher mit unserer Haarmaske, 30 Sekunden' },
      { industry: 'sports', text: 'Der erste Lauf mit unserem Trailschuh' },
    ],
    task: [
      {
        industry: 'home',
        text: 'Pack die Lampe aus, bau sie in einem Schnitt zusammen und zeig deinen Schreibtisch mit und ohne sie. Sag am Ende: „Jetzt kann ich sogar nachts arbeiten.“ Bitte im Hochformat und mit deiner Stimme.',
      },
      {
        industry: 'beauty',
        text: 'Zeig deine Haare vorher, das Auftragen mit dem Kamm und das Ergebnis nach dem Trocknen. Nenne die zehn Minuten Einwirkzeit. Die letzte Sekunde zeigt den Tiegel.',
      },
      {
        industry: 'sports',
        text: 'Binde den Schuh, lauf über Schotter und Wurzeln und zeig die Sohle aus der Nähe. Sag, was dir auf dem ersten Kilometer auffällt.',
      },
    ],
    message: [
      { industry: 'home', text: 'Warmes Licht per Berührung, flach faltbar, fünf Jahre Garantie.' },
      { industry: 'beauty', text: 'Zehn Minuten pro Woche ersetzen den Salonbesuch.' },
      { industry: 'sports', text: 'Halt bei Nässe, 240 Gramm, aus recyceltem Nylon.' },
    ],
    tone: [
      { industry: 'home', text: 'Ruhig und klar, keine Werbestimme.' },
      { industry: 'beauty', text: 'Begeistert, aber glaubwürdig.' },
      { industry: 'sports', text: 'Außer Atem ist erlaubt.' },
    ],
    audience,
    dos: [
      { industry: 'home', text: 'Hochformat, 1080 × 1920, Linse geputzt.' },
      { industry: 'beauty', text: 'Vorher und nachher am selben Ort im selben Licht.' },
      { industry: 'sports', text: 'Mindestens eine Einstellung vom Boden aus.' },
    ],
    donts: [
      { industry: 'home', text: 'Keine Musik: die fügen wir hinzu.' },
      { industry: 'beauty', text: 'Keine Filter, keine anderen Produkte im Bild.' },
      { industry: 'sports', text: 'Keine verwackelten Ich-Perspektiven über zwei Sekunden.' },
    ],
    questions,
  },
};

export default examples;
