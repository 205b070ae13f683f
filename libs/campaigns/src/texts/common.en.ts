import type { CommonExamples } from './campaign-texts.types.js';

const common: CommonExamples = {
  beauty: {
    audience: 'Women and men from 20 to 35 with sensitive skin who read the ingredients before they buy.',
    questions: 'Which skin type do you have, and which products do you use every day?',
  },
  fashion: {
    audience: 'People from 25 to 40 who buy fewer clothes, but good ones, and want to know where they are made.',
    questions: 'Which size do you wear, and how would you describe your style in three words?',
  },
  food: {
    audience: 'Working people who like to cook but rarely have more than 30 minutes in the evening.',
    questions: 'Do you eat vegetarian or vegan, or have allergies we should know about?',
  },
  home: {
    audience: 'People in their first flat of their own who furnish step by step and on a budget.',
    questions: 'How do you live, and which corner of your home would you show?',
  },
  fitness: {
    audience: 'Hobby runners training for their first half marathon, and people who are just starting again.',
    questions: 'How often do you train, and where would you use the product?',
  },
  tech: {
    audience: 'Curious people without a technical background who want things that simply work.',
    questions: 'Which phone and computer do you use, and what have you tested before?',
  },
  family: {
    audience: 'Parents of children from 2 to 6 years who look for calm minutes in a loud day.',
    questions: 'How old are your children, and do you show them in your content?',
  },
  travel: {
    audience: 'Couples and friends from 25 to 45 who travel by train and stay for a long weekend.',
    questions: 'Where are you going in the next three months, and who is coming along?',
  },
};

export default common;
