import common from './common.en.js';
import type { Examples } from './campaign-texts.types.js';
import instagram from './instagram.en.js';
import tiktok from './tiktok.en.js';
import ugc from './ugc.en.js';

const examples: Examples = { common, instagram, tiktok, ugc };

export default examples;
