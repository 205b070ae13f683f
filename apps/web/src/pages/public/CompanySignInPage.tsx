export { CompanySignIn as default } from '../../features/identity/components/CompanySignIn.js';
