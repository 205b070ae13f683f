import { fileURLToPath } from 'node:url';
import { moduleRules } from './scripts/module-rules.ts';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: moduleRules(),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache|\\.data|coverage)/' },
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: fileURLToPath(new URL('./scripts/resolve.mjs', import.meta.url)) },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
