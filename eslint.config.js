import js from '@eslint/js';
import ngrx from '@ngrx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

/** Each Ionic component from a path of its own: the initial bundle is half as large. */
const IONIC_BY_PATH = {
  paths: [{ name: '@ionic/angular', message: 'Import each Ionic component from its own path.' }],
};

export default tseslint.config(
  { ignores: ['dist', 'data', '.angular', '.tmp', 'node_modules', 'docs'] },
  { files: ['**/*.{ts,js,mjs}'], ...js.configs.recommended },
  { files: ['**/*.ts'], extends: tseslint.configs.recommended },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a union or a frozen object.' }],
      'no-console': ['error', { allow: ['error'] }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['tools/**', 'bench/**', 'server/src/say-ready.ts', '**/*.mjs', 'e2e/**'],
    rules: { 'no-console': 'off' },
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  {
    files: ['client/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    plugins: { '@ngrx': ngrx },
    processor: angular.processInlineTemplates,
    rules: {
      '@ngrx/good-action-hygiene': 'error',
      '@ngrx/no-dispatch-in-effects': 'error',
      '@ngrx/avoid-dispatching-multiple-actions-sequentially': 'error',
      '@ngrx/no-store-subscription': 'error',
      '@ngrx/prefix-selectors-with-select': 'error',
      '@ngrx/on-function-explicit-return-type': 'error',
      'no-restricted-imports': ['error', IONIC_BY_PATH],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'app', style: 'camelCase' }],
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'app', style: 'kebab-case' }],
    },
  },
  {
    files: ['client/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
);
