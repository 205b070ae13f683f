export { paintAvatar, paintLogo, paintPost, paintProduct } from './paint.js';
