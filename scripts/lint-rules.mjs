// Our own lint rules, in ESLint's format, for oxlint.

function rule(message, visitors) {
  return {
    meta: { type: 'problem', docs: { description: message } },
    create: (context) => visitors((node) => context.report({ node, message }), context),
  };
}

const isMember = (node, object, property) =>
  node.type === 'MemberExpression' &&
  node.object.type === 'Identifier' &&
  node.object.name === object &&
  ((!node.computed && node.property.name === property) || (node.computed && node.property.value === property));

/** Time comes from `Clock` and `SystemClock` (DEM-1); parsing `new Date(value)` is fine. */
const clockOnly = rule('Take the time from Clock or SystemClock (DEM-1).', (report) => ({
  NewExpression(node) {
    if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) report(node);
  },
  CallExpression(node) {
    if (node.callee.type === 'Identifier' && node.callee.name === 'Date') report(node);
    if (isMember(node.callee, 'Date', 'now')) report(node);
  },
}));

/** Configuration is read and checked in one place. */
const envOnly = rule('Only libs/platform/src/config/env.ts reads process.env.', (report) => ({
  MemberExpression(node) {
    if (isMember(node, 'process', 'env')) report(node);
  },
}));

/** With a type import, Nest cannot see the class and validation silently vanishes. */
const dtoAsValue = rule('Import DTO classes as values: with "import type" validation silently vanishes.', (report) => ({
  ImportDeclaration(node) {
    if (!node.source.value.endsWith('.dto.js')) return;
    if (node.importKind === 'type') report(node);
    for (const specifier of node.specifiers) if (specifier.importKind === 'type') report(specifier);
  },
}));

/** Bundler and tsc write different metadata for enums (stack-notes.md 2). */
const noEnum = rule('Use a union of literals instead of an enum.', (report) => ({ TSEnumDeclaration: report }));

/** Waiting by time makes tests slow or flaky: wait for what is to happen. A timer that does something (a late rival) is fine. */
const noSleep = rule('Do not sleep in tests: wait for what is to happen.', (report) => ({
  CallExpression(node) {
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'setTimeout') return;
    const [callback] = node.arguments;
    const onlyWakes =
      callback?.type === 'ArrowFunctionExpression' && callback.body.type === 'CallExpression' && callback.body.arguments.length === 0;
    if (callback?.type === 'Identifier' || onlyWakes) report(node);
  },
  ImportDeclaration(node) {
    if (/^(node:)?timers\/promises$/.test(node.source.value)) report(node);
  },
}));

export default {
  meta: { name: 'openfluence' },
  rules: { 'clock-only': clockOnly, 'env-only': envOnly, 'dto-as-value': dtoAsValue, 'no-enum': noEnum, 'no-sleep': noSleep },
};
