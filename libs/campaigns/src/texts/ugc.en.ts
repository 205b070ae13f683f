import type { VideoExamples } from './campaign-texts.types.js';

const ugc: VideoExamples = {
  beauty: {
    title: 'Before and after with our hair mask, 30 seconds',
    task: 'Show your hair before, how you apply the mask with the comb, and the result after drying. Name the ten minutes it takes, and speak as you would to a friend. The last second belongs to the jar.',
    message: 'Ten minutes once a week replace the visit to the salon.',
    tone: 'Delighted, but believable.',
    dos: 'Same place and light before and after.',
    donts: 'No filters, no other products in the picture.',
    scenes:
      'Hand through dry hair, close up\nOpening the jar, scent and texture\nApplying it with the comb, ten minutes on the clock\nHair after drying in daylight, one turn of the head\nJar held into the camera',
    hooks: 'My hairdresser asked what I changed.',
    wording: 'Say once: “ten minutes, once a week”. Please do not say “repairs” or “heals”.',
  },
  fashion: {
    title: 'The trench coat in wind and rain, 15 seconds',
    task: 'Put the coat on in front of the mirror, go outside and show it in movement: collar up, belt tied, hand in the pocket. Show the seam from near once, and end with the look you would go out in.',
    message: 'Waterproof without looking like it, made in Portugal.',
    tone: 'Cool and relaxed, few words.',
    dos: 'At least one scene outside, in movement.',
    donts: 'No visible logos of other brands, no jump cuts faster than a second.',
    scenes:
      'Coat on the hanger, hand grips it\nTying the belt in the mirror\nWalking outside, wind in the fabric\nRaindrops running off the sleeve',
    hooks: 'This is the only coat I pack.',
    wording: 'Name the fabric (“recycled cotton with wax”) and that it is lined. No discount codes.',
  },
  food: {
    title: 'The sound of our crackers: 15 seconds of crunch',
    task: 'Open the bag close to the microphone, break a cracker, dip it and bite. Hardly any talking: the sound is the star. Say at the end in one sentence what you eat them with.',
    message: 'Four ingredients, baked and not fried.',
    tone: 'Enjoyable and calm.',
    dos: 'Record the sound without music, in a quiet room.',
    donts: 'No smacking, no claims about losing weight.',
    scenes:
      'Bag is opened, ear-close\nCracker breaks in slow motion\nDip into hummus\nFirst bite, a satisfied look\nBag on the table with the name in front',
    hooks: 'Turn the sound on.',
    wording: 'Last sentence in your own words: “I eat them with …”. Please do not say “healthy”.',
  },
  home: {
    title: 'Unpack our desk lamp: a 15-second video for our shop',
    task: 'Unpack the lamp, put it together in one cut and show your desk with and without it. Say at the end: “Now I can even work at night.” Please in portrait, with your own voice.',
    message: 'Warm light at a touch, folds flat, five years of guarantee.',
    tone: 'Quiet and clear, no advertising voice.',
    dos: 'Clean the lens, tidy the desk, curtains half closed.',
    donts: 'No music: we add it.',
    scenes:
      'Box on the desk, hands open it\nFolding it open in one cut\nFinger touches the base: light\nDesk without and with the lamp, same spot',
    hooks: 'I bought a lamp for my desk, and now I am never in bed on time.',
    wording: 'Say: “One touch, warm light.” Name the five years of guarantee. No prices.',
  },
  fitness: {
    title: 'First run with our trail shoe, 30 seconds',
    task: 'Tie the shoe, run over gravel and roots, and show the sole from near. Say what you notice in the first kilometre, and at which spot you would have slipped with your old shoes.',
    message: 'Grip in the wet, 240 grams, made of recycled nylon.',
    tone: 'Out of breath is allowed.',
    dos: 'At least one shot from the ground.',
    donts: 'No shaky first-person shots longer than two seconds.',
    scenes:
      'Tying the shoe on a stone\nFirst steps on gravel, from the ground\nThrough a puddle, slow motion\nSole with mud, close up\nWhat I noticed: speaking into the camera, out of breath',
    hooks: 'Kilometre one, and I am already in the puddle.',
    wording: 'Name “grip in the wet” once. Please do not compare with other brands by name.',
  },
  tech: {
    title: 'Set up in a minute: our camera for the front door',
    task: 'Film from unpacking to the first picture on your phone, in real time with a stopwatch in the picture. Then show one everyday moment in which the camera helps you. Cover your address and number plates.',
    message: 'Set up in a minute, no subscription, recordings stay at home.',
    tone: 'Clear and dry, like a short test.',
    dos: 'Show the screen of the phone sharp and free of notifications.',
    donts: 'No strangers, no house numbers, no technical jargon.',
    scenes:
      'Stopwatch starts, box opens\nCamera clicks onto the mount\nFirst picture appears on the phone\nThe parcel comes: a glance at the phone\nStopwatch stops',
    hooks: 'I hate setting things up. So I timed it.',
    wording: 'Say “no subscription” and “recordings stay at home”. Please do not say “100 % safe”.',
  },
  family: {
    title: 'The lunchbox that comes home empty, 15 seconds',
    task: 'Fill the lunchbox in the morning and show it again in the afternoon. Speak as the person behind the camera; children’s hands may be seen, faces may not. End with the empty box.',
    message: 'Four compartments that do not leak, for the dishwasher, free of BPA.',
    tone: 'Warm, quick, with a little irony.',
    dos: 'Film the filling from above, in daylight.',
    donts: 'No children’s faces, no names on the box.',
    scenes:
      'Empty box from above, hands fill it\nShake test: upside down, nothing leaks\nInto the satchel\nAfternoon: the box is opened, empty',
    hooks: 'There are two kinds of lunchboxes: full ones and ours.',
    wording: 'Say “leak-proof” only while showing the shake test. No promises about what children like.',
  },
  travel: {
    title: 'One suitcase, five days: 30 seconds of packing',
    task: 'Pack for five days in one take and in time lapse, and close the suitcase without sitting on it. Then show it on cobbles and stairs. Say in one sentence where you are going next.',
    message: '2.6 kilograms, silent wheels, ten years of guarantee on the shell.',
    tone: 'Looking forward, lively.',
    dos: 'Show the closing and the wheels with original sound.',
    donts: 'No tickets, no boarding passes, no addresses on the label.',
    scenes:
      'Everything laid out on the bed, from above\nPacking in time lapse\nThe lid closes with one hand\nWheels on cobbles with original sound\nOn the platform: where I am going',
    hooks: 'Five days, one suitcase, and it closes.',
    wording: 'Name the weight once. Your destination in your own words.',
  },
};

export default ugc;
