export const COMMON_PASSWORDS = 'password';
