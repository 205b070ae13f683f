export { ForgotPasswordForm as default } from '../../features/identity/components/ForgotPasswordForm.js';
