// What a linter can hold of the house rules. Layers between folders: .dependency-cruiser.cjs; lengths and names:
// tests/tidy.test.ts.
import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const SCRIPTS = ['**/*.mjs', '**/*.cjs', '**/*.js']
const TESTS = ['**/*.test.{ts,tsx}', 'tests/**']
const EFFECT_PLACES = ['app/live/**', 'packages/editor/src/browser/**']

/** Pages answer early by throwing a response: a redirect, a refusal. */
const RESPONSES = [
  { from: 'package', package: '@remix-run/server-runtime', name: 'TypedResponse' },
  { from: 'package', package: '@remix-run/node', name: 'TypedResponse' },
  { from: 'package', package: 'undici-types', name: 'Response' },
  { from: 'lib', name: 'Response' }
]
const touchable = 'jsx-a11y/no-noninteractive-element-interactions'

const effects = {
  selector:
    'CallExpression[callee.name=/^use(Layout|Insertion)?Effect$/], MemberExpression[property.name=/^use(Layout|Insertion)?Effect$/]',
  message:
    'Effects live in app/live and packages/editor/src/browser; a page uses a loader, an action or a fetcher.'
}
const clocks = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The domain has no clock: take `now` as an argument.'
  },
  {
    selector: "CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name='now']",
    message: 'The domain has no clock: take `now` as an argument.'
  },
  {
    selector: 'CallExpression[callee.object.name=/^(Math|crypto)$/][callee.property.name=/^random/]',
    message: 'The domain has no chance: take what must be random as an argument.'
  }
]
const environment = {
  object: 'process',
  property: 'env',
  message:
    'Only server/env.ts reads the environment (tests: tests/settings.ts); take the value as an argument.'
}
const drivers = {
  patterns: [
    {
      regex: '^(@prisma/|better-sqlite3$|pg$|.*/generated/)',
      message: 'Only server/persistence imports Prisma or a driver; use its functions.'
    }
  ]
}

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '**/node_modules',
      'build',
      'data',
      'prisma/generated',
      'prisma/schema-engine.mjs',
      'tests/.output',
      'public'
    ]
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: globals.node },
    rules: {
      eqeqeq: 'error',
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-restricted-properties': ['error', environment],
      'no-restricted-imports': ['error', drivers],
      'no-restricted-syntax': ['error', effects],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
      ]
    }
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The compiler knows every name; the rule knows none of the types of the browser.
      'no-undef': 'off',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/only-throw-error': ['error', { allow: RESPONSES }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true }
      ]
    }
  },
  {
    files: ['app/**/*.{ts,tsx}', 'packages/editor/src/browser/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.recommended],
    languageOptions: { globals: globals.browser },
    rules: {
      // Browsers forget that a list is one when its style is none: the role says it again.
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
      // An empty address is this page again, which is what "reload" means without scripts.
      'jsx-a11y/anchor-is-valid': ['error', { aspects: ['noHref', 'preferButton'] }],
      // Escape closes what is open, wherever inside it the focus is.
      [touchable]: [
        'error',
        { ...jsxA11y.flatConfigs.recommended.rules[touchable][1], details: ['onKeyDown'] }
      ]
    }
  },
  // The parameters of its functions are those that Remix gives.
  { files: ['app/entry.*.tsx'], rules: { 'max-params': 'off' } },
  { files: EFFECT_PLACES, rules: { 'no-restricted-syntax': 'off' } },
  { files: ['packages/domain/**'], rules: { 'no-restricted-syntax': ['error', effects, ...clocks] } },
  { files: ['server/persistence/**', 'prisma/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['server/env.ts', 'tests/settings.ts', '*.config.ts', ...SCRIPTS],
    rules: { 'no-restricted-properties': 'off' }
  },
  { files: ['server/log.ts', 'tests/bench/**', ...SCRIPTS], rules: { 'no-console': 'off' } },
  {
    files: TESTS,
    // Some of what a test writes runs in the page that it drives.
    languageOptions: { globals: globals.browser },
    rules: {
      // A `describe` is a chapter, not a function; tests/tidy.test.ts measures the functions inside.
      'max-lines-per-function': 'off',
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off'
    }
  }
)
