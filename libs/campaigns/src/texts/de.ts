import common from './common.de.js';
import type { Examples } from './campaign-texts.types.js';
import instagram from './instagram.de.js';
import tiktok from './tiktok.de.js';
import ugc from './ugc.de.js';

const examples: Examples = { common, instagram, tiktok, ugc };

export default examples;
