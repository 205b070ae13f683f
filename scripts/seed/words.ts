/** Vocabulary of the made-up creators. */
export const FIRST_NAMES =
  'Anna Lena Marie Sophie Julia Laura Lea Mia Emma Hannah Lina Clara Johanna Katharina Sarah Lisa Nina Paula Greta Ida Frieda Ella Romy Zoë Amélie Chloé Camille Léa Manon Inès Giulia Chiara Martina Sofia Elena Lucía Carmen Marta Nuria Ingrid Astrid Freja Sanna Aino Agnieszka Zofia Kasia Zuzanna Tereza Petra Ivana Mila Aylin Elif Zeynep Leyla Amira Yasmin Fatima Mei Yuki Hana Priya Anjali Ava Olivia Grace Harper Isla Amelia Lukas Leon Finn Jonas Paul Felix Maximilian Tim Jan Niklas Moritz Jakob Emil Anton Ben Noah Elias David Simon Jörg Jürgen Björn Søren Mats Lars Erik Nils Pierre Louis Hugo Jules Marco Luca Matteo Alessandro Diego Pablo Javier Mateo Piotr Jakub Tomáš Milan Emre Mehmet Can Omar Ali Kenji Ravi Arjun Liam Oliver Jack Harry Ethan'.split(
    ' ',
  );

const SURNAMES =
  'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Köhler Maier Weiß Huber Gruber Steiner Moser Egger Brunner Keller Frei Zürcher Martin Bernard Dubois Moreau Laurent Rossi Russo Ferrari Esposito Romano García Fernández López Sánchez Nowak Kowalski Wiśniewska Lewandowski Novák Svobodová Yılmaz Kaya Demir Şahin Hansen Johansen Lindqvist Andersson Virtanen Jansen de_Vries van_den_Berg Peeters Smith Jones Taylor Brown Wilson Walker Patel Singh Tanaka Sato Kim Nguyen Haddad Rahman'.split(
    ' ',
  );
const BEGINNINGS =
  'Stein Eich Birken Linden Rosen Hohen Alten Neu Grün Schön Lang Kreuz Berg Wald See Mühl Kirch Burg Feld Moor Ahorn Buchen Erlen Falken Gold Silber Sonnen Winter Sommer Oster West Nord Süd Ober Nieder Kalt Warm Klar Weid Hirsch Adler Bären Wolf Fuchs Hasen Kranich'.split(
    ' ',
  );
const ENDINGS = 'bach berg brunn burg dorf feld hof holz horst kamp mann meier müller reiter rode see stein tal thal wald weg wiese'.split(
  ' ',
);
const SYLLABLES = 'ka ro mi ta le no va si lu do be ra ni so ke ma ti la ve po ri da mo se ba li'.split(' ');

/** Surnames from common to rare: the first ones are drawn often. */
export const ALL_SURNAMES: readonly string[] = [
  ...SURNAMES.map((name) => name.replaceAll('_', ' ')),
  ...BEGINNINGS.flatMap((beginning) => ENDINGS.map((ending) => beginning + ending)),
  ...SYLLABLES.flatMap((a) => SYLLABLES.flatMap((b) => SYLLABLES.map((c) => a[0]!.toUpperCase() + a.slice(1) + b + c))),
];

export const BIO_WORDS =
  'skincare routine honest reviews coffee lover mom two sustainable fashion thrift outfits daily vegan recipes quick dinners strength training running marathon yoga breathwork mental health tiny apartment interior vintage finds plants balcony garden diy renovation budget travel vanlife mountains hiking dogs rescue cats photography analog film portrait natural light makeup tutorials curly hair clean beauty fragrance minimal wardrobe streetwear sneakers watches gaming esports cosy games tech unboxing smart home productivity study tips books fantasy romance poetry journaling baking sourdough cakes barbecue wine cocktails mocktails tea matcha nutrition meal prep pregnancy newborn toddler family adventures education teacher science finance investing career startup handmade jewellery ceramics crochet knitting sewing patterns festival music producer singer dance theatre comedy memes city guide hidden gems local food ramen pasta brunch festive weddings bride skin acne sensitive retinol spf glow balance slow living calm mornings cold water surf snowboard climbing cycling gravel cars electric motorbike camping wild swimming sauna'.split(
    ' ',
  );

/** Countries by weight, with languages and cities; the first cities are the largest. */
export const COUNTRIES: ReadonlyArray<{ code: string; weight: number; languages: string[]; cities: string[] }> = [
  {
    code: 'DE',
    weight: 35,
    languages: ['de'],
    cities:
      'Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dortmund Essen Bremen Dresden Hannover Nürnberg Duisburg Bochum Wuppertal Bielefeld Bonn Münster Karlsruhe Mannheim Augsburg Wiesbaden Kiel Freiburg Mainz Rostock Kassel Potsdam'.split(
        ' ',
      ),
  },
  { code: 'AT', weight: 7, languages: ['de'], cities: 'Wien Graz Linz Salzburg Innsbruck Klagenfurt'.split(' ') },
  { code: 'CH', weight: 5, languages: ['de', 'fr'], cities: 'Zürich Genf Basel Bern Lausanne Luzern'.split(' ') },
  { code: 'GB', weight: 7, languages: ['en'], cities: 'London Manchester Birmingham Leeds Glasgow Bristol'.split(' ') },
  { code: 'FR', weight: 7, languages: ['fr'], cities: 'Paris Lyon Marseille Toulouse Nice Nantes'.split(' ') },
  { code: 'IT', weight: 6, languages: ['it'], cities: 'Milano Roma Napoli Torino Bologna Firenze'.split(' ') },
  { code: 'ES', weight: 6, languages: ['es'], cities: 'Madrid Barcelona Valencia Sevilla Málaga Bilbao'.split(' ') },
  { code: 'NL', weight: 4, languages: ['nl', 'en'], cities: 'Amsterdam Rotterdam Utrecht Eindhoven'.split(' ') },
  { code: 'PL', weight: 4, languages: ['pl'], cities: 'Warszawa Kraków Wrocław Gdańsk Łódź'.split(' ') },
  { code: 'US', weight: 4, languages: ['en'], cities: ['Los Angeles', 'New York', 'Chicago', 'Austin', 'Miami'] },
  { code: 'TR', weight: 3, languages: ['tr'], cities: 'İstanbul Ankara İzmir Antalya'.split(' ') },
  { code: 'SE', weight: 2, languages: ['sv', 'en'], cities: 'Stockholm Göteborg Malmö'.split(' ') },
  { code: 'DK', weight: 2, languages: ['da', 'en'], cities: 'København Aarhus Odense'.split(' ') },
  { code: 'CZ', weight: 2, languages: ['cs'], cities: 'Praha Brno Ostrava'.split(' ') },
  { code: 'BE', weight: 2, languages: ['nl', 'fr'], cities: 'Bruxelles Antwerpen Gent'.split(' ') },
  { code: 'PT', weight: 2, languages: ['pt'], cities: 'Lisboa Porto Braga'.split(' ') },
  { code: 'NO', weight: 1, languages: ['no', 'en'], cities: 'Oslo Bergen'.split(' ') },
  { code: 'FI', weight: 1, languages: ['fi', 'en'], cities: 'Helsinki Tampere'.split(' ') },
];

/** Words of the product's list, from frequent to rare. */
export const NICHES =
  'lifestyle beauty fashion travel food fitness skincare family health home wellness parenting pets photography gaming tech sports cooking vegan outdoor music books diy baby garden education business sustainability art humour automotive jewellery'.split(
    ' ',
  );
