/**
 * The layers, one level deep, arrows only downwards:
 *   domain <- machine <- app <- (adapters | ui) <- main.tsx, cli.ts
 * Each comment is for whoever just broke the rule: why it stands, and where the code belongs.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'domain-knows-nobody',
      severity: 'error',
      comment:
        'The rules of a restorative meeting must read, and be tested, without any technology. If a rule needs something from outside, make it an argument; if the code is not a rule, it belongs in src/app or higher.',
      from: { path: '^src/domain/' },
      to: { path: '^src/', pathNot: '^src/domain/' },
    },
    {
      name: 'domain-imports-few-packages',
      severity: 'error',
      comment:
        'The domain may use zod (the shape of what is stored) and @internationalized/date (calendar arithmetic), nothing else: stored meetings must stay readable for years. Put what needs another package in src/app behind a port, or in an adapter.',
      from: { path: '^src/domain/' },
      to: { dependencyTypesNot: ['local'], pathNot: ['^src/', '(^|/)node_modules/zod/', '(^|/)node_modules/@internationalized/date/'] },
    },
    {
      name: 'machine-knows-domain-only',
      severity: 'error',
      comment:
        'The chart is pure: no storage, no screen, no effect. Effects belong in src/app/meeting-session.ts; a condition belongs in src/domain and is called by a guard of one line.',
      from: { path: '^src/machine/' },
      to: { path: '^src/', pathNot: '^src/(domain|machine)/' },
    },
    {
      name: 'app-knows-no-technique',
      severity: 'error',
      comment:
        'A use case names what it needs as an interface in src/app/ports.ts and gets it as an argument. Write the technique in src/adapters, the screen in src/ui, and join them in src/main.tsx or src/cli.ts.',
      from: { path: '^src/app/' },
      to: { path: '^src/', pathNot: '^src/(domain|machine|app)/' },
    },
    {
      name: 'lower-layers-import-few-packages',
      severity: 'error',
      comment:
        'Machine and use cases may use xstate, zod and @internationalized/date. A package that stores, draws, encrypts or translates belongs in an adapter or the user interface, behind a port.',
      from: { path: '^src/(machine|app)/' },
      to: {
        path: 'node_modules/',
        pathNot: ['(^|/)node_modules/zod/', '(^|/)node_modules/@internationalized/date/', '(^|/)node_modules/xstate/'],
      },
    },
    {
      name: 'adapters-know-no-screens',
      severity: 'error',
      comment:
        'An adapter implements a port and knows nothing of who uses it. If it must show something, return a value or throw a Failure and let the screen choose the words.',
      from: { path: '^src/adapters/' },
      to: { path: '^src/', pathNot: '^src/(domain|machine|app|adapters)/' },
    },
    {
      name: 'adapters-apart',
      severity: 'error',
      comment:
        'Each folder in src/adapters can be replaced on its own; only src/adapters/browser may be used by the others. What two adapters share is a rule (src/domain), a use case (src/app) or a port.',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/', pathNot: ['^src/adapters/$1/', '^src/adapters/browser/'] },
    },
    {
      name: 'ui-knows-no-adapters',
      severity: 'error',
      comment:
        'A screen reads the session and sends events. It gets the vault, the writer of documents and the rest as ports, from src/main.tsx through the context; import the interface from src/app/ports.ts instead.',
      from: { path: '^src/ui/' },
      to: { path: '^src/', pathNot: '^src/(domain|machine|app|ui)/' },
    },
    {
      name: 'ui-stores-and-prints-nothing',
      severity: 'error',
      comment: 'Storage, keys and PDF belong behind a port: src/adapters/vault and src/adapters/pdf are the only doors.',
      from: { path: '^src/ui/' },
      to: { path: '(^|/)node_modules/(idb|hash-wasm|jspdf|harfbuzzjs|bidi-js)/' },
    },
    {
      name: 'recovery-key-on-paper-alone',
      severity: 'error',
      comment:
        'A file with the recovery key would lie in the clear among the downloads (docs/decisions/0027). What makes, writes or saves documents may not know how the key is printed.',
      from: { path: '^src/(app/|adapters/pdf/|cli\\.ts$)' },
      to: { path: '^src/domain/recovery-key\\.ts$' },
    },
    {
      name: 'recovery-sheet-makes-no-document',
      severity: 'error',
      comment:
        'The recovery sheet goes to the printer and nowhere else (docs/decisions/0027): it may not reach what makes, writes or saves documents.',
      from: { path: '^src/ui/recovery-' },
      to: { path: '^src/(app/(documents/|document-|make-document|every-document|export-document)|ui/use-document)' },
    },
    {
      name: 'components-below-screens',
      severity: 'error',
      comment: 'A component is used by screens and knows none of them. What it needs from a screen is a prop or a child.',
      from: { path: '^src/ui/components/' },
      to: { path: '^src/ui/screens/' },
    },
    {
      name: 'no-way-into-a-root',
      severity: 'error',
      comment: 'src/main.tsx and src/cli.ts join everything and are joined by nothing. Move what you need down to the layer it is about.',
      from: {},
      to: { path: '^src/(main\\.tsx|cli\\.ts)$' },
    },
    {
      name: 'node-in-few-places',
      severity: 'error',
      comment: 'All but the command line runs in a browser. Files, paths and processes belong in src/cli.ts or in an adapter made for it.',
      from: { path: '^src/(domain|machine|app|ui|main\\.tsx)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-imports-no-tools',
      severity: 'error',
      comment:
        'src may not import tests, build scripts or a development dependency: they are not shipped. Move the code into src, or the package to dependencies (with a line in docs/dependencies.md).',
      from: { path: '^src/' },
      to: { path: '^(tests|build)/' },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      comment: 'What the product runs on stands under dependencies in package.json, with a line in docs/dependencies.md.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Two files that need each other are one concept, or hide a third one that both need. Join them or name the third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      comment: 'Nothing imports this file and it imports nothing: connect it or remove it.',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '^src/(main\\.tsx|cli\\.ts)$'] },
      to: {},
    },
    {
      name: 'no-dead-end',
      severity: 'error',
      comment: 'This import leads to no file and no installed package. Check the path and its ending (.ts, .tsx), or install the package.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a screen that knows an adapter's type knows the adapter.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
