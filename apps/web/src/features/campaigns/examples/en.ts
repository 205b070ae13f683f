import type { Example, Examples } from './examples.types.js';

const audience: readonly Example[] = [
  { industry: 'beauty', text: 'Women and men from 20 to 35 with sensitive skin who read the ingredients before they buy.' },
  { industry: 'food', text: 'Working people who like to cook but rarely have more than 30 minutes in the evening.' },
  { industry: 'sports', text: 'Hobby runners training for their first half marathon.' },
];

const questions: readonly Example[] = [
  { industry: 'beauty', text: 'Which skin type do you have, and which products do you use every day?' },
  { industry: 'food', text: 'Do you eat vegetarian or vegan, or have allergies we should know about?' },
  { industry: 'sports', text: 'How often do you train, and where would you use the product?' },
];

const examples: Examples = {
  instagram: {
    title: [
      { industry: 'beauty', text: 'Glow in ten days: our vitamin C serum in your morning routine' },
      { industry: 'food', text: 'Breakfast that lasts: show your bowl with our new granola' },
      { industry: 'fashion', text: 'One linen shirt, three looks for the summer' },
    ],
    task: [
      {
        industry: 'beauty',
        text: 'Use the serum every morning for ten days. Show your skin on day one and on day ten in daylight and without a filter, and tell us honestly what changed. Show the bottle and how many drops you take.',
      },
      {
        industry: 'food',
        text: 'Take us through your real breakfast: open the bag, prepare your favourite bowl and say what keeps you full until lunch. Show the granola close up so that one can see the whole nuts.',
      },
      {
        industry: 'fashion',
        text: 'Style the shirt in three ways you would really wear: at work, at the weekend and in the evening. Start with the piece on a hanger, end with your favourite look and say why it is the one.',
      },
    ],
    message: [
      { industry: 'beauty', text: '15 % vitamin C, no perfume, made in Freiburg: visible glow without irritation.' },
      { industry: 'food', text: 'No added sugar, 12 g protein per portion, roasted in small batches.' },
      { industry: 'fashion', text: 'European linen that gets softer with each wash and is repaired free of charge for life.' },
    ],
    tone: [
      { industry: 'beauty', text: 'Honest and calm, like advice to a friend. No superlatives.' },
      { industry: 'food', text: 'Warm, hungry, a little untidy: a real kitchen, not a studio.' },
      { industry: 'fashion', text: 'Light and confident, with a wink. Music without singing.' },
    ],
    audience,
    dos: [
      { industry: 'beauty', text: 'Film in daylight, close to a window, with clean skin.' },
      { industry: 'food', text: 'Show the first spoonful and let us hear the crunch.' },
      { industry: 'fashion', text: 'Show the fabric in movement and once from very near.' },
    ],
    donts: [
      { industry: 'beauty', text: 'No beauty filters, and no promise that it heals anything.' },
      { industry: 'food', text: 'No other cereal brands in the picture, no diet talk.' },
      { industry: 'fashion', text: 'No logos of other labels, no mirror selfies with flash.' },
    ],
    questions,
  },
  tiktok: {
    title: [
      { industry: 'beauty', text: 'Your 3-step evening routine with our cleansing balm' },
      { industry: 'food', text: 'Five-minute noodles that are not instant noodles' },
      { industry: 'tech', text: 'What our pocket projector does to your living room' },
    ],
    task: [
      {
        industry: 'beauty',
        text: 'Take your make-up off with the balm in one take. Begin in the middle of it, without a greeting, and show the cotton pad afterwards. Say in one sentence how your skin feels.',
      },
      {
        industry: 'food',
        text: 'Cook our noodles in five minutes on camera. Put the clock in the picture, add what is in your fridge and taste it in the last three seconds.',
      },
      {
        industry: 'tech',
        text: 'Turn an ordinary wall into a cinema: before, switch on, after. Show how small the projector is in your hand, and which film you watch first.',
      },
    ],
    message: [
      { industry: 'beauty', text: 'Melts waterproof make-up in 30 seconds, without oil in the eyes.' },
      { industry: 'food', text: 'Fresh noodles, five ingredients, five minutes.' },
      { industry: 'tech', text: 'Full HD, five hours of battery, fits into a jacket pocket.' },
    ],
    tone: [
      { industry: 'beauty', text: 'Quick, close, unpolished: as if you were calling a friend.' },
      { industry: 'food', text: 'Fast and funny, the mess may be seen.' },
      { industry: 'tech', text: 'Amazed, not technical. Show instead of explaining.' },
    ],
    audience,
    dos: [
      { industry: 'beauty', text: 'Hook in the first two seconds, text on screen from the start.' },
      { industry: 'food', text: 'Real kitchen sounds, no music over the tasting.' },
      { industry: 'tech', text: 'Film the moment you switch it on in one take.' },
    ],
    donts: [
      { industry: 'beauty', text: 'No claims about acne or illnesses.' },
      { industry: 'food', text: 'No trend sound that is not free for advertising.' },
      { industry: 'tech', text: 'No scenes of films you have no rights to: use our test clip.' },
    ],
    questions,
  },
  ugc: {
    title: [
      { industry: 'home', text: 'Unpack our desk lamp: a 15-second video for our shop' },
      { industry: 'beauty', text: 'Before and after with our hair mask, 30 seconds' },
      { industry: 'sports', text: 'First run with our trail shoe' },
    ],
    task: [
      {
        industry: 'home',
        text: 'Unpack the lamp, put it together in one cut and show your desk with and without it. Say at the end: "Now I can even work at night." Please in portrait, with your voice.',
      },
      {
        industry: 'beauty',
        text: 'Show your hair before, the application with the comb and the result after drying. Name the ten minutes it takes. The last second shows the jar.',
      },
      {
        industry: 'sports',
        text: 'Tie the shoe, run over gravel and roots, and show the sole from near. Say what you notice in the first kilometre.',
      },
    ],
    message: [
      { industry: 'home', text: 'Warm light at a touch, folds flat, five years of guarantee.' },
      { industry: 'beauty', text: 'Ten minutes once a week replace the visit to the salon.' },
      { industry: 'sports', text: 'Grip in the wet, 240 grams, made of recycled nylon.' },
    ],
    tone: [
      { industry: 'home', text: 'Quiet and clear, no advertising voice.' },
      { industry: 'beauty', text: 'Delighted, but believable.' },
      { industry: 'sports', text: 'Out of breath is allowed.' },
    ],
    audience,
    dos: [
      { industry: 'home', text: 'Portrait, 1080 × 1920, lens cleaned.' },
      { industry: 'beauty', text: 'Same place and light before and after.' },
      { industry: 'sports', text: 'At least one shot from the ground.' },
    ],
    donts: [
      { industry: 'home', text: 'No music: we add it.' },
      { industry: 'beauty', text: 'No filters, no other products in the picture.' },
      { industry: 'sports', text: 'No shaky first-person shots longer than two seconds.' },
    ],
    questions,
  },
};

export default examples;
