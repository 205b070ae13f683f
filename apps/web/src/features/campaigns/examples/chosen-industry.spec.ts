import { expect, it } from 'vitest';
import { chosenIndustry } from './chosen-industry.js';

const device = (value: string | null) => ({ getItem: () => value });

it('CAM-2 BRA-1 examples begin with what was chosen last, then the topics, then the brand’s own industry', () => {
  expect(chosenIndustry({ topics: ['vegan'], brand: 'tech' }, device('home'))).toBe('home');
  expect(chosenIndustry({ topics: ['vegan'], brand: 'tech' }, device('nonsense'))).toBe('food');
  expect(chosenIndustry({ topics: ['humour'], brand: 'tech' }, device(null))).toBe('tech');
  expect(chosenIndustry({ topics: [], brand: 'services' }, device(null))).toBeNull();
  expect(chosenIndustry({ topics: [], brand: undefined }, device(null))).toBeNull();
});
